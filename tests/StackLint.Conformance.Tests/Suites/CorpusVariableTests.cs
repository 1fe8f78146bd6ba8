using StackLint.Compose;
using StackLint.Conformance.Tests.Cases;
using StackLint.Conformance.Tests.Oracles;
using Xunit.Abstractions;

namespace StackLint.Conformance.Tests.Suites;

/// <summary>Compares files with variables in several environments.</summary>
[Collection("Conformance")]
public sealed class CorpusVariableTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void Variables_are_substituted_as_docker_stack_config_does() => Run("stack-variables", ComposeDialect.Stack, DockerStackConfig.Instance, ConformanceSettings.Bound(250));

    [SkippableFact]
    public void Variables_are_substituted_as_docker_compose_config_does() => Run("compose-variables", ComposeDialect.Compose, DockerCompose.Instance, ConformanceSettings.Bound(150));

    private void Run(string suite, ComposeDialect dialect, Oracle oracle, int bound)
    {
        Corpus.Require();
        oracle.Require();
        var cases = CorpusFiles.All.SelectMany(f => CaseVariables.Of(File.ReadAllText(f.FullPath))
            .Select(e => new ConformanceCase($"{f.Name} in {e.Name}", dialect, [f.FullPath], e.Variables)));
        ConformanceSuite.Run(SuiteCases.Sample(suite, "files in environments", [.. cases], bound), oracle.Ask, output);
    }
}
