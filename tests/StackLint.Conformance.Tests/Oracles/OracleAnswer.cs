using System.Text.RegularExpressions;

namespace StackLint.Conformance.Tests.Oracles;

/// <summary>What a tool of Docker's said.</summary>
/// <param name="ExitCode">0 when it accepts.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">Its standard error.</param>
internal sealed partial record OracleAnswer(int ExitCode, string Output, string Errors)
{
    /// <summary>Why the tool gave no verdict: what it was allowed to take did not do. Null when it gave one.</summary>
    internal string? Failure { get; private init; }

    internal bool IsAccepted => Failure is null && ExitCode == 0;

    /// <summary>A tool that came to no end of its own, and so neither accepts nor refuses.</summary>
    internal static OracleAnswer Failed(string reason) => new(-1, "", "") { Failure = reason };

    /// <summary>What a tool said that ended by itself. Go ends with the same status for lack of memory as for its own mistakes.</summary>
    internal static OracleAnswer Ended(int exitCode, string output, string errors) =>
        exitCode != 0 && LackOfMemory().IsMatch(errors) ? Failed("the tool died for lack of memory") : new OracleAnswer(exitCode, output, errors);

    [GeneratedRegex(@"^(?:fatal error: (?:runtime: )?out of memory|fatal error: runtime: cannot allocate memory|runtime/cgo: pthread_create failed|MemoryError\b|.*: memory exhausted)", RegexOptions.Multiline)]
    private static partial Regex LackOfMemory();
}
