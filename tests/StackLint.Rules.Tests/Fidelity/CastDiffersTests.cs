using StackLint.Analysis.Findings;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Fidelity.CastDiffersAnalyzer>;

namespace StackLint.Rules.Tests.Fidelity;

public sealed class CastDiffersTests
{
    [Fact]
    public void Octal_mode_from_a_variable_is_reported()
    {
        var finding = Verify.Diagnostic(
            """
            services:
              web:
                image: nginx:1.27
                secrets: [{source: s, mode: {|SL8013:"${M:-0440}"|}}]
            secrets: {s: {external: true}}
            """,
            "'services.web.secrets.0.mode' becomes decimal 440: what a variable brings is never read as octal; '0440' written out would be 288");
        Assert.Null(finding.Details.Stage);
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning, finding.Severity);
    }

    [Theory]
    [InlineData("init: {|SL8013:${INIT}|}", "init")]
    [InlineData("init: {|SL8013:${INIT:-true}|}", "init")]
    [InlineData("deploy: {resources: {limits: {pids: {|SL8013:$PIDS|}}}}", "deploy.resources.limits.pids")]
    [InlineData("volumes: [{type: tmpfs, target: /t, tmpfs: {size: {|SL8013:$SIZE|}}}]", "volumes.0.tmpfs.size")]
    public void Place_without_cast_takes_no_variable(string line, string place)
    {
        var finding = Verify.Diagnostic(
            $"""
            services:
              web:
                image: nginx:1.27
                {line}
            """,
            $"'services.web.{place}' of a stack takes no variable, whatever it holds: write the value out");
        Assert.Equal(FindingStage.Load, finding.Details.Stage);
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Error, finding.Severity);
    }

    [Fact]
    public void Service_with_a_dot_in_its_name_takes_none() => Verify.Diagnostic(
        """
        services:
          web.v1:
            image: nginx:1.27
            read_only: {|SL8013:$RO|}
        """,
        "'services.web.v1.read_only' of a stack takes no variable while the service's name has a dot: write the value out, or rename the service");

    [Fact]
    public void Other_places_take_variables() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: "nginx:${TAG}"
            read_only: "${RO}"
            ports: ["${PORT:-080}:80"]
            deploy: {replicas: "${N:-10}", resources: {limits: {memory: "${MEM}"}}}
            secrets: [{source: s, mode: 0440}]
        secrets: {s: {external: true}}
        """);

    [Fact]
    public void Compose_casts_them_all() => Verify.NoDiagnostics(
        """
        services:
          web.v1:
            image: nginx:1.27
            init: "${INIT:-true}"
        """,
        VerifierSettings.Compose);
}
