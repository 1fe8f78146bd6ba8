using StackLint.Conformance.Tests.Cases;

namespace StackLint.Conformance.Tests.Oracles;

/// <summary><c>docker stack config</c>; needs no engine.</summary>
internal sealed class DockerStackConfig : Oracle
{
    private static readonly string? Program = OracleProcess.Find("docker");

    internal static DockerStackConfig Instance { get; } = new();

    internal override string? Absence => Program is null ? "no docker client is on the search path" : null;

    protected override string ReadVersion() =>
        OracleProcess.Run(Program!, ["--version"], ConformanceSettings.Root, new Dictionary<string, string> { ["HOME"] = ConformanceCase.Home }).Output.Trim();

    // The value of -c is read as a record of comma-separated values.
    protected override OracleAnswer Run(ConformanceCase testCase) => OracleProcess.Run(
        Program!,
        ["stack", "config", .. testCase.Files.SelectMany(static f => new[] { "-c", f.Contains(',') || f.Contains('"') ? $"\"{f.Replace("\"", "\"\"")}\"" : f })],
        testCase.WorkingDirectory,
        testCase.FullEnvironment());
}
