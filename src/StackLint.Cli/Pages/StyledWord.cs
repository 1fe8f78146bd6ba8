namespace StackLint.Cli.Pages;

/// <summary>A word that is never broken.</summary>
/// <param name="Text">With its colours.</param>
/// <param name="Width">The columns it takes.</param>
internal readonly record struct StyledWord(string Text, int Width);
