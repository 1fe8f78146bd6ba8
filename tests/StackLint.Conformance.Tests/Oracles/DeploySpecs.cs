using StackLint.Conformance.Tests.Cases;

namespace StackLint.Conformance.Tests.Oracles;

/// <summary>What <c>docker stack deploy</c> sends to a manager, from a stub that stands in for one.</summary>
internal sealed class DeploySpecs : Oracle
{
    private static readonly string? Program = CorpusFiles.SharedTool("deploy-specs");

    internal static DeploySpecs Instance { get; } = new();

    internal override string? Absence =>
        Program is null ? "deploy-specs is not beside the repository"
        : OracleProcess.Find("python3") is null ? "deploy-specs needs python3"
        : DockerStackConfig.Instance.Absence;

    protected override string ReadVersion() => DockerStackConfig.Instance.Version + "\n" + File.ReadAllText(Program!);

    protected override OracleAnswer Run(ConformanceCase testCase) => OracleProcess.Run(
        Program!,
        testCase.Files,
        testCase.WorkingDirectory,
        new Dictionary<string, string> { ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "" });
}
