using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Resources.MissingCpuOrPidsLimitAnalyzer>;

namespace StackLint.Rules.Tests.Resources;

public sealed class MissingCpuOrPidsLimitTests
{
    private static readonly VerifierSettings Compose = VerifierSettings.Compose with { EnableHidden = true };

    [Fact]
    public void One_finding_names_what_is_missing()
    {
        Verify.Diagnostic("services: {{|SL1005:web|}: {image: a:1}}", "'web' has no CPU limit and no process limit", VerifierSettings.Scale);
        Verify.Diagnostic(
            """services: {web: {image: a:1, deploy: {resources: {{|SL1005:limits|}: {cpus: "1"}}}}}""", "'web' has no process limit", VerifierSettings.Scale);
        Verify.Diagnostic(
            "services: {web: {image: a:1, deploy: {resources: {{|SL1005:limits|}: {pids: 100}}}}}", "'web' has no CPU limit", VerifierSettings.Scale);
    }

    [Fact]
    public void It_is_off_by_default()
    {
        Verify.NoDiagnostics("services: {web: {image: a:1}}");
        Verify.NoDiagnostics("services: {web: {image: a:1}}", VerifierSettings.Compose);
    }

    [Fact]
    public void Both_limits_are_enough() => Verify.NoDiagnostics(
        """services: {web: {image: a:1, deploy: {resources: {limits: {cpus: "0.5", pids: 100}}}}}""", VerifierSettings.Scale);

    [Theory]
    [InlineData("cpus: 1.5, pids_limit: 100")]
    [InlineData("cpu_quota: 50000, pids_limit: 100")]
    [InlineData("cpuset: '0,1', pids_limit: 100")]
    [InlineData("cpu_count: 2, pids_limit: '${P}'")]
    [InlineData("cpus: '${CPUS}', pids_limit: 100")]
    public void Older_keys_count_for_compose_only(string keys)
    {
        Verify.NoDiagnostics($$$"""services: {web: {image: a:1, {{{keys}}} } }""", Compose);
        Verify.NoDiagnostics($$$"""services: {web: {image: a:1, {{{keys}}} } }""", Compose with { Target = StackLint.Compose.Targets.ComposeTarget.Both });
        Verify.Diagnostics($$$"""services: {{|SL1005:web|}: {image: a:1, {{{keys}}} } }""", VerifierSettings.Scale);
    }

    [Theory]
    [InlineData("cpus: 0, pids_limit: 100")]
    [InlineData("cpus: 1, pids_limit: -1")]
    [InlineData("cpu_quota: -1, pids_limit: 5")]
    [InlineData("cpus: 1, pids_limit: 0")]
    public void Zero_and_less_are_no_limit(string keys) => Verify.Diagnostics($$$"""services: {{|SL1005:web|}: {image: a:1, {{{keys}}} } }""", Compose);

    [Theory]
    [InlineData("3.8", false)]
    [InlineData("3.0", false)]
    [InlineData("3.9", true)]
    [InlineData("3", true)]
    public void Old_stack_files_cannot_limit_processes(string version, bool isReported)
    {
        var text = $$$"""{version: "{{{version}}}", services: {web: {image: a:1, deploy: {resources: {MARK: {cpus: "1"} } } } } }""";
        if (isReported)
        {
            Verify.Diagnostics(text.Replace("MARK", "{|SL1005:limits|}", StringComparison.Ordinal), VerifierSettings.Scale);
        }
        else
        {
            Verify.NoDiagnostics(text.Replace("MARK", "limits", StringComparison.Ordinal), VerifierSettings.Scale);
        }

        Verify.Diagnostics(text.Replace("MARK", "{|SL1005:limits|}", StringComparison.Ordinal), Compose);
    }

    [Theory]
    [InlineData("deploy: '${DEPLOY}'")]
    [InlineData("deploy: {resources: {limits: '${LIMITS}'}}")]
    [InlineData("deploy: {resources: {limits: {cpus: '${C}', pids: '${P}'}}}")]
    public void What_cannot_be_known_is_silent(string line) => Verify.NoDiagnostics($$$"""services: {web: {image: a:1, {{{line}}} } }""", VerifierSettings.Scale);

    [Fact]
    public void Fragments_and_providers_are_silent()
    {
        Verify.NoDiagnostics("services: {web: {deploy: {replicas: 5}}}", VerifierSettings.Scale);
        Verify.NoDiagnostics("services: {db: {provider: {type: awesomecloud}}}", Compose);
    }

    [Fact]
    public void Only_the_limits_asked_for_are_missed()
    {
        var cpuOnly = VerifierSettings.Scale with { Options = new Dictionary<string, string> { ["stacklint.sl1005.check"] = "cpu" } };
        Verify.Diagnostic("services: {{|SL1005:web|}: {image: a:1}}", "'web' has no CPU limit", cpuOnly);
        Verify.NoDiagnostics("""services: {web: {image: a:1, deploy: {resources: {limits: {cpus: "1"}}}}}""", cpuOnly);
    }

    [Fact]
    public void Limits_through_a_merge_key_count() => Verify.NoDiagnostics(
        """
        x-limits: &limits {cpus: "1", pids: 50}
        services:
          web:
            image: a:1
            deploy: {resources: {limits: {<<: *limits, memory: 1G}}}
        """,
        VerifierSettings.Scale);
}
