using StackLint.Compose;
using StackLint.Conformance.Tests.Cases;
using StackLint.Conformance.Tests.Oracles;
using Xunit.Abstractions;

namespace StackLint.Conformance.Tests.Suites;

/// <summary>Compares single files with Docker's tools.</summary>
[Collection("Conformance")]
public sealed class CorpusFileTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void Files_load_as_docker_stack_config_loads_them() =>
        Run("stack-files", ComposeDialect.Stack, DockerStackConfig.Instance, ConformanceSettings.Bound(200));

    [SkippableFact]
    public void Files_load_as_docker_compose_config_loads_them() =>
        Run("compose-files", ComposeDialect.Compose, DockerCompose.Instance, ConformanceSettings.Bound(300));

    private void Run(string suite, ComposeDialect dialect, Oracle oracle, int bound)
    {
        Corpus.Require();
        oracle.Require();
        var cases = CorpusFiles.All.Select(f => ConformanceCase.Of(f.Name, dialect, f.FullPath)).ToList();
        ConformanceSuite.Run(SuiteCases.Sample(suite, "files", cases, bound), oracle.Ask, output);
    }
}
