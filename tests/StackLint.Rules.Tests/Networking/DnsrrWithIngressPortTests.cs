using Microsoft.CodeAnalysis;
using StackLint.Analysis.Findings;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Networking.DnsrrWithIngressPortAnalyzer>;

namespace StackLint.Rules.Tests.Networking;

public sealed class DnsrrWithIngressPortTests
{
    [Fact]
    public void B9_row_11_short_syntax_is_reported_and_written_in_host_mode()
    {
        var found = Verify.CodeFix(
            """
            services:
              web:
                image: nginx
                ports:
                  - {|SL2003:"80:80"|}   # for all
                deploy: {endpoint_mode: dnsrr}
            """,
            """
            services:
              web:
                image: nginx
                ports:
                  - { target: 80, published: 80, mode: host }   # for all
                deploy: {endpoint_mode: dnsrr}
            """).Single();
        Assert.Equal("dnsrr cannot be combined with ingress-published port 80; use mode: host or drop dnsrr", found.Message);
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
        Assert.Equal(FindingStage.Manager, found.Details.Stage);
        Assert.Equal(FixApplicability.Unsafe, found.Details.Fix!.Applicability);
        Assert.Equal("'web' gets no virtual IP", found.Details.Related.Single().Message);
    }

    [Fact]
    public void Port_without_a_number_is_no_part_of_the_message() => Verify.Diagnostic(
        "services: {web: {image: nginx, deploy: {endpoint_mode: dnsrr}, ports: [{|SL2003:'${PORT}'|}]}}",
        "dnsrr cannot be combined with an ingress-published port; use mode: host or drop dnsrr");

    [Theory]
    [InlineData("\"8080:80/udp\"", "{ target: 80, published: 8080, protocol: udp, mode: host }")]
    [InlineData("80", "{ target: 80, mode: host }")]
    [InlineData("{target: 80, published: 8080}", "{target: 80, published: 8080, mode: host}")]
    [InlineData("{target: 80, mode: ingress}", "{target: 80, mode: host}")]
    public void Fix_keeps_port_and_protocol(string port, string expected) => Verify.CodeFix(
        $$"""
        services:
          web: {image: nginx, deploy: {endpoint_mode: dnsrr}, ports: [{|SL2003:{{port}}|}]}
        """,
        $$"""
        services:
          web: {image: nginx, deploy: {endpoint_mode: dnsrr}, ports: [{{expected}}]}
        """);

    [Theory]
    [InlineData("\"127.0.0.1:80:80\"")]
    [InlineData("\"8000-8010:8000-8010\"")]
    [InlineData("\"${PORT}:80\"")]
    [InlineData("\"${PORT:-80}:80\"")]
    public void Port_that_cannot_be_rewritten_is_reported_without_fix(string port)
    {
        var found = Verify.Diagnostics(
            $$"""
            services:
              web:
                image: nginx
                ports: [{|SL2003:{{port}}|}]
                deploy: {endpoint_mode: DNSRR}
            """);
        Assert.Null(found.Single().Details.Fix);
    }

    [Fact]
    public void Every_port_on_the_mesh_is_reported_and_services_that_share_one_list_are_named_together()
    {
        var found = Verify.Diagnostics(
            """
            x-base: &base
              image: app
              ports:
                - {|SL2003:"80:80"|}
                - {target: 81, published: 81, mode: host}
                - {|SL2003:{target: 82, published: 82}|}
              deploy: {endpoint_mode: dnsrr}
            services:
              a: *base
              b:
                <<: *base
            """);
        Assert.Equal(2, found.Length);
        Assert.Equal(["a", "b"], found[0].Services.AsEnumerable());
    }

    [Theory]
    [InlineData("deploy: {endpoint_mode: dnsrr}\n    ports: [{target: 80, published: 80, mode: host}]")]
    [InlineData("deploy: {endpoint_mode: dnsrr}\n    ports: [{target: 80, published: 80, mode: \"${MODE}\"}]")]
    [InlineData("deploy: {endpoint_mode: dnsrr}\n    expose: [\"80\"]")]
    [InlineData("deploy: {endpoint_mode: vip}\n    ports: [\"80:80\"]")]
    [InlineData("deploy: {endpoint_mode: \"${MODE}\"}\n    ports: [\"80:80\"]")]
    [InlineData("deploy: \"${DEPLOY}\"\n    ports: [\"80:80\"]")]
    [InlineData("ports: [\"80:80\"]")]
    public void What_the_manager_takes_is_left_alone(string body) => Verify.NoDiagnostics(
        $$"""
        services:
          web:
            image: nginx
            {{body}}
        """);

    [Fact]
    public void Fragment_that_writes_both_is_reported() => Verify.Diagnostics(
        """
        services:
          web: {deploy: {endpoint_mode: dnsrr}, ports: [{|SL2003:"80:80"|}]}
        """);

    [Fact]
    public void Compose_knows_no_mesh() => Verify.NoDiagnostics(
        "services: {web: {image: nginx, deploy: {endpoint_mode: dnsrr}, ports: [\"80:80\"]}}",
        VerifierSettings.Compose);

    [Fact]
    public void File_for_both_targets_is_told_so()
    {
        var found = Verify.Diagnostic(
            "services: {web: {image: nginx, deploy: {endpoint_mode: dnsrr}, ports: [{|SL2003:\"80:80\"|}]}}",
            "dnsrr cannot be combined with ingress-published port 80; use mode: host or drop dnsrr (if the file is deployed as a stack)",
            Settings.Both);
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
        Assert.Null(found.Details.Fix);
    }
}
