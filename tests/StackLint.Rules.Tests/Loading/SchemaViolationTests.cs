using StackLint.Analysis.Findings;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Loading.SchemaViolationAnalyzer>;

namespace StackLint.Rules.Tests.Loading;

public sealed class SchemaViolationTests
{
    [Fact]
    public void Unknown_key_is_reported_with_the_near_one()
    {
        var finding = Verify.Diagnostic(
            """
            services:
              web:
                image: nginx:1.27
                {|SL0003:comand|}: nginx
            """,
            "'services.web.comand' is no key that docker stack deploy knows; did you mean 'command'?");
        Assert.Equal(FindingStage.Load, finding.Details.Stage);
        Assert.Equal("web", Assert.Single(finding.Services));
    }

    [Fact]
    public void Memory_that_a_later_file_overrides_is_refused_all_the_same() => Verify.Diagnostics(
        """
        services:
          web:
            image: nginx:1.27
            deploy: {resources: {limits: {memory: {|SL0003:20Mi|}}}}
        """,
        new VerifierSettings { Files = [("b.yml", "services: {web: {deploy: {resources: {limits: {memory: 40M}}}}}")] });

    [Fact]
    public void Infinite_memory_is_refused() => Verify.Diagnostics(
        """
        services:
          web:
            image: nginx:1.27
            deploy: {resources: {limits: {memory: {|SL0003:.inf|}}}}
        """);

    [Fact]
    public void Fix_renames_the_key() => Verify.CodeFix(
        """
        services:
          web:
            image: nginx:1.27
            {|SL0003:comand|}: nginx # keep
        """,
        """
        services:
          web:
            image: nginx:1.27
            command: nginx # keep
        """,
        VerifierSettings.Compose);

    [Fact]
    public void Number_where_text_is_asked_for_is_quoted() => Verify.CodeFix(
        """
        services:
          web:
            image: nginx:1.27
            user: {|SL0003:1000|}
        """,
        """
        services:
          web:
            image: nginx:1.27
            user: "1000"
        """);

    [Fact]
    public void Message_tells_what_is_written() => Verify.Diagnostic(
        """
        services:
          web:
            image: nginx:1.27
            hostname: {|SL0003:12|}
        """,
        "'services.web.hostname' must be a string, not the number '12'");

    [Fact]
    public void Every_problem_is_reported() => Verify.Diagnostics(
        """
        services:
          web:
            image: {|SL0003:[nginx]|}
            stop_grace_period: {|SL0003:10|}
            deploy:
              replicas: {|SL0003:many|}
              {|SL0003:replica|}: 2
        """);

    [Theory]
    [InlineData("environment:", "'services.web.environment' must be a mapping or a list, and it is empty")]
    [InlineData("command: {a: b}", "'services.web.command' must be a string or a list, not a mapping")]
    [InlineData("stop_grace_period: 10s 5", "'services.web.stop_grace_period' does not match format 'duration': write numbers with units, as in 1m30s")]
    public void All_forms_that_are_taken_are_named(string line, string message)
    {
        var colon = line.IndexOf(':');
        var value = line[(colon + 1)..].TrimStart();
        var marked = value.Length == 0 ? $"{{|SL0003:{line[..colon]}|}}:" : $"{line[..colon]}: {{|SL0003:{value}|}}";
        Verify.Diagnostic(
            $"""
            services:
              web:
                image: nginx:1.27
                {marked}
            """,
            message);
    }

    [Fact]
    public void Duration_without_unit_is_not_quoted()
    {
        var finding = Verify.Diagnostic(
            """
            services:
              web:
                image: nginx:1.27
                stop_grace_period: {|SL0003:10|}
            """,
            "'services.web.stop_grace_period' must be a duration with its unit, as in 1m30s, not the number '10'");
        Assert.Null(finding.Details.Fix);
    }

    [Fact]
    public void Version_of_a_stack_is_checked() => Verify.Diagnostic(
        """
        version: {|SL0003:"2.4"|}
        services:
          web:
            image: nginx:1.27
        """,
        "'version': unsupported Compose file version: 2.4; a stack takes 3.0 to 3.13, in quotes, and needs none");

    [Fact]
    public void Version_means_nothing_to_compose() => Verify.NoDiagnostics(
        """
        version: "2.4"
        services:
          web:
            image: nginx:1.27
        """,
        VerifierSettings.Compose);

    [Fact]
    public void What_compose_takes_is_left_to_another_rule() => Verify.NoDiagnostics(
        """
        name: shop
        services:
          web:
            image: nginx:1.27
            profiles: [debug]
        """);

    [Fact]
    public void Notation_of_memory_is_left_to_another_rule() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: nginx:1.27
            deploy: {resources: {limits: {memory: 512Mi}}}
        """);

    [Theory]
    [InlineData("10.20.0.0/33")]
    [InlineData("10.20.0/24")]
    [InlineData("10.20.0.0")]
    [InlineData("010.20.0.0/24")]
    public void Subnet_that_is_none_is_a_warning(string subnet)
    {
        var finding = Verify.Diagnostic(
            $$"""
            networks:
              back:
                ipam: {config: [{subnet: "{|SL0003:{{subnet}}|}"}]}
            """.Replace("\"{|SL0003:" + subnet + "|}\"", "{|SL0003:\"" + subnet + "\"|}", StringComparison.Ordinal),
            $"'networks.back.ipam.config.0.subnet' must be a block of addresses such as 10.20.0.0/24, not '{subnet}'; docker stack deploy leaves it out, and the network takes a block from the default pool");
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning, finding.Severity);
        Assert.Null(finding.Details.Stage);
    }

    [Theory]
    [InlineData("10.20.0.0/16")]
    [InlineData("10.20.0.7/24")]
    [InlineData("2001:db8::/64")]
    [InlineData("${SUBNET}")]
    public void Subnet_is_left_alone(string subnet) => Verify.NoDiagnostics(
        $$"""
        networks:
          back:
            ipam: {config: [{subnet: "{{subnet}}"}]}
        """);

    [Fact]
    public void Unknown_value_is_left_alone() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: nginx:1.27
            deploy: {replicas: "${N}"}
            stop_grace_period: "${GRACE}"
            ports: ["${PORT}:80"]
        """);

    [Fact]
    public void Shared_text_makes_one_finding_for_all_services()
    {
        var finding = Assert.Single(Verify.Diagnostics(
            """
            x-base: &base
              image: nginx:1.27
              {|SL0003:imagee|}: nginx
            services:
              a: *base
              b: *base
            """));
        Assert.Equal("a b", string.Join(' ', finding.Services));
        Assert.Null(finding.Details.Fix);
        Assert.Equal(["used here by service 'a' (*base)", "used here by service 'b' (*base)"], finding.Details.Related.Select(static r => r.Message));
    }
}
