using CsCheck;
using StackLint.Compose;
using StackLint.Conformance.Tests.Cases;
using StackLint.Conformance.Tests.Generation;
using StackLint.Conformance.Tests.Oracles;
using Xunit.Abstractions;

namespace StackLint.Conformance.Tests.Suites;

/// <summary>Compares generated files with Docker's tools.</summary>
[Collection("Conformance")]
public sealed class GeneratedFileTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void Generated_stack_files_load_as_docker_stack_config_loads_them() =>
        Run("stack-generated", ComposeDialect.Stack, StackFiles.Files, DockerStackConfig.Instance, ConformanceSettings.Bound(500, 10_000));

    [SkippableFact]
    public void Generated_Compose_files_load_as_docker_compose_config_loads_them() =>
        Run("compose-generated", ComposeDialect.Compose, ComposeServiceFiles.Files, DockerCompose.Instance, ConformanceSettings.Bound(250, 5_000));

    private void Run(string suite, ComposeDialect dialect, Gen<string> generator, Oracle oracle, int count)
    {
        oracle.Require();
        var folder = GeneratedFolder.Create(suite);
        var cases = Enumerable.Range(0, count).Select(i =>
        {
            var path = Path.Combine(folder, $"{i:D5}.yml");
            GeneratedFolder.WriteIfChanged(path, GeneratedFolder.Generate(generator, (ulong)i));
            return new ConformanceCase($"generated {i:D5}", dialect, [path], Scalars.Environment);
        });
        ConformanceSuite.Run(suite, "generated files", [.. cases], oracle.Ask, output, oracle.AskAnew);
    }
}
