namespace StackLint.Reporting.Sarif;

/// <summary>Texts of messages, which linted files have a part in.</summary>
internal static class MessageText
{
    /// <summary>
    /// The sentence without embedded links: readers make one of a bracket that a parenthesis follows (SARIF 2.1.0, section 3.11.6). Brackets
    /// elsewhere stand for themselves, and not all readers know one behind a backslash, so the backslash comes between the two.
    /// </summary>
    public static string Of(string text) => MessageTemplate.Terminated(text).Replace("](", @"]\(", StringComparison.Ordinal);
}
