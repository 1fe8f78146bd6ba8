namespace StackLint.Cli.SourceControl;

/// <summary>Git cannot say what it was asked for.</summary>
/// <param name="message">Why, one phrase without final period.</param>
internal sealed class GitProblemException(string message) : Exception(message);
