namespace StackLint.Conformance.Tests.Oracles;

/// <summary>What a tool of Docker's said.</summary>
/// <param name="ExitCode">0 when it accepts.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">Its standard error.</param>
internal sealed record OracleAnswer(int ExitCode, string Output, string Errors)
{
    internal bool IsAccepted => ExitCode == 0;
}
