using StackLint.Compose;
using StackLint.Conformance.Tests.Cases;
using StackLint.Conformance.Tests.Oracles;
using Xunit.Abstractions;

namespace StackLint.Conformance.Tests.Suites;

/// <summary>Compares what several files make together.</summary>
[Collection("Conformance")]
public sealed class CorpusMergeTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void Files_merge_as_docker_stack_config_merges_them() => Run("stack-merges", ComposeDialect.Stack, DockerStackConfig.Instance, ConformanceSettings.Bound(250));

    [SkippableFact]
    public void Files_merge_as_docker_compose_config_merges_them() => Run("compose-merges", ComposeDialect.Compose, DockerCompose.Instance, ConformanceSettings.Bound(150));

    private void Run(string suite, ComposeDialect dialect, Oracle oracle, int bound)
    {
        Corpus.Require();
        oracle.Require();
        ConformanceSuite.Run(SuiteCases.Sample(suite, "pairs and triples", CorpusPairs.Of(dialect), bound), oracle.Ask, output);
    }
}
