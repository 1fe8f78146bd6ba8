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
        Run("stack-generated", ComposeDialect.Stack, StackFiles.Files, DockerStackConfig.Instance, 500, 10_000);

    [SkippableFact]
    public void Generated_Compose_files_load_as_docker_compose_config_loads_them() =>
        Run("compose-generated", ComposeDialect.Compose, ComposeServiceFiles.Files, DockerCompose.Instance, 250, 5_000);

    private void Run(string suite, ComposeDialect dialect, Gen<string> generator, Oracle oracle, int bounded, int full)
    {
        oracle.Require();
        var folder = GeneratedFolder.Create(suite);
        var cases = Enumerable.Range(0, ConformanceSettings.Bound(bounded, full)).Select(i =>
        {
            var path = Path.Combine(folder, $"{i:D5}.yml");
            GeneratedFolder.WriteIfChanged(path, GeneratedFolder.Generate(generator, (ulong)i));
            return new ConformanceCase(Name(i), dialect, [path], Scalars.Environment);
        });
        ConformanceSuite.Run(new SuiteCases(suite, "generated files", [.. Enumerable.Range(0, full).Select(Name)], [.. cases]), oracle.Ask, output, oracle.AskAnew);
    }

    private static string Name(int number) => $"generated {number:D5}";
}
