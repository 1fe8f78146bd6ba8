using StackLint.Conformance.Tests.Cases;

namespace StackLint.Conformance.Tests.Oracles;

/// <summary><c>docker-compose config</c>, without the defaults and checks that are not the loader's; needs no engine.</summary>
internal sealed class DockerCompose : Oracle
{
    private const string Variable = "STACKLINT_DOCKER_COMPOSE";
    private const string Name = "docker-compose";

    private static readonly Lazy<string?> Program = new(Find);

    internal static DockerCompose Instance { get; } = new();

    internal override string? Absence => Program.Value is null
        ? $"no {Name} is on the search path or named by {Variable}, and none could be fetched"
        : null;

    protected override string ReadVersion() =>
        OracleProcess.Run(Program.Value!, ["version"], ConformanceSettings.Root, new Dictionary<string, string> { ["HOME"] = ConformanceCase.Home }).Output.Trim();

    protected override OracleAnswer Run(ConformanceCase testCase) => OracleProcess.Run(
        Program.Value!,
        [.. testCase.Files.SelectMany(static f => new[] { "-f", f }), "config", "--no-normalize", "--no-consistency"],
        testCase.WorkingDirectory,
        testCase.FullEnvironment());

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        return !string.IsNullOrEmpty(named) ? File.Exists(named) ? named : null : OracleProcess.Find(Name) ?? Fetch();
    }

    // Fetched once, then it stays with the build's output.
    private static string? Fetch()
    {
        var folder = Path.Combine(ConformanceSettings.OutputFolder, "oracles");
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path) && CorpusFiles.SharedTool("get-docker-compose") is { } script)
        {
            var environment = new Dictionary<string, string> { ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "" };
            try
            {
                OracleProcess.Run(script, [folder], ConformanceSettings.Root, environment);
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return null;
            }
        }

        return File.Exists(path) ? path : null;
    }
}
