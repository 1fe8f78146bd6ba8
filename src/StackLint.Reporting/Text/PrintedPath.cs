namespace StackLint.Reporting.Text;

/// <summary>Paths at the beginning of printed lines.</summary>
internal static class PrintedPath
{
    /// <summary>
    /// The path as it may be printed: no character acts; no file name holds the colon and blank that end a position, so that it reads
    /// as a finding in another file; none makes the line a command to GitHub's runner, which takes any that begins with <c>::</c>
    /// for one.
    /// </summary>
    public static string Of(string path) =>
        (LogCommandMarks.IsAtStart(path) ? "./" : "")
        + ControlCharacters.Escape(path).Replace(": ", ControlCharacters.EscapeOf(':') + " ", StringComparison.Ordinal);
}
