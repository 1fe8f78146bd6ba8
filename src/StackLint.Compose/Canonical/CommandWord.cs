namespace StackLint.Compose.Canonical;

/// <summary>A word of a command.</summary>
/// <param name="Text">The word without quotes and backslashes.</param>
/// <param name="Quotes">For each character of the word the quote it stands in, a backslash where it is escaped, a blank where it is bare.</param>
/// <param name="Start">Where it starts in the command's text, quotes included.</param>
/// <param name="Length">Its length there.</param>
public sealed record CommandWord(string Text, string Quotes, int Start, int Length);
