namespace StackLint.Cli.SourceControl;

/// <summary>What a call of Git left.</summary>
/// <param name="ExitStatus">Its exit status.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record GitAnswer(int ExitStatus, string Output, string Error)
{
    internal bool Succeeded => ExitStatus == 0;

    /// <summary>The output without its last line end.</summary>
    internal string Line => Output.EndsWith('\n') ? Output[..^1].TrimEnd('\r') : Output;

    /// <summary>The paths of an output that separates them by NUL.</summary>
    internal IEnumerable<string> Paths => Output.Split('\0', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What went wrong, in Git's words.</summary>
    internal string Problem
    {
        get
        {
            var lines = Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var first = lines.FirstOrDefault(static l => l.StartsWith("fatal: ", StringComparison.Ordinal)) ?? lines.FirstOrDefault() ?? $"it ended with {ExitStatus}";
            var remedy = lines.FirstOrDefault(static l => l.StartsWith("git config --global --add safe.directory", StringComparison.Ordinal));
            return first[(first.StartsWith("fatal: ", StringComparison.Ordinal) ? 7 : 0)..].TrimEnd('.') + (remedy is null ? "" : $"; '{remedy}' admits it");
        }
    }
}
