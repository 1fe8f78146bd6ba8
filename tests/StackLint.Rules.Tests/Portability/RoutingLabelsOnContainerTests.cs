using Microsoft.CodeAnalysis;
using StackLint.Analysis.Findings;
using StackLint.Compose.Targets;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Portability.RoutingLabelsOnContainerAnalyzer>;

namespace StackLint.Rules.Tests.Portability;

public sealed class RoutingLabelsOnContainerTests
{
    [Fact]
    public void First_label_is_reported() => Verify.Diagnostic(
        """
        services:
          web:
            image: acme/web:1
            labels:
              - team=a
              - {|SL6005:traefik.enable=true|}
              - traefik.http.routers.web.rule=Host(`a.example.com`)
        """,
        "'traefik.enable' must be under deploy.labels; on a stack, service labels are read");

    [Theory]
    [InlineData("{|SL6005:com.docker.lb.hosts|}: a.example.com")]
    [InlineData("{|SL6005:com.docker.ucp.mesh.http.80|}: external_route=http://a.example.com")]
    [InlineData("{|SL6005:caddy|}: a.example.com")]
    [InlineData("{|SL6005:caddy_0|}: a.example.com")]
    [InlineData("{|SL6005:traefik.frontend.rule|}: \"${RULE}\"")]
    public void Every_router_is_known(string label) => Verify.Diagnostics($"services: {{web: {{image: acme/web:1, labels: {{{label}}}}}}}");

    [Fact]
    public void Name_with_a_variable_is_known_by_its_beginning() => Verify.Diagnostic(
        "services: {web: {image: acme/web:1, labels: [{|SL6005:\"traefik.http.routers.${NAME}.rule=x\"|}]}}",
        "'traefik.http.routers.${NAME}.rule' must be under deploy.labels; on a stack, service labels are read");

    [Theory]
    [InlineData("labels: {team: a, caddyfile: b, traefik: c}")]
    [InlineData("labels: {traefik.enable: \"false\"}")]
    [InlineData("labels: [traefik.enable=false, traefik.port=80]")]
    [InlineData("labels: [traefik.enable=true], deploy: {labels: [traefik.enable=true]}")]
    [InlineData("labels: [traefik.enable=true], deploy: {labels: {traefik.http.services.a.loadbalancer.server.port: \"80\"}}")]
    [InlineData("labels: [traefik.enable=true], deploy: {labels: [\"${PREFIX}.enable=true\"]}")]
    [InlineData("labels: [traefik.enable=true], deploy: {labels: \"${LABELS}\"}")]
    [InlineData("labels: [\"${PREFIX}.enable=true\"]")]
    [InlineData("deploy: {labels: [traefik.enable=true]}")]
    public void Others_are_not(string settings) => Verify.NoDiagnostics($"services: {{web: {{image: acme/web:1, {settings}}}}}");

    [Fact]
    public void Each_kind_of_router_is_judged_by_itself() => Verify.Diagnostics(
        "services: {web: {image: acme/web:1, labels: [{|SL6005:traefik.enable=true|}, {|SL6005:caddy=a.example.com|}], deploy: {labels: [com.docker.lb.port=80]}}}");

    [Fact]
    public void Router_of_the_project_may_read_containers()
    {
        const string Web = "  web: {image: acme/web:1, labels: [traefik.enable=true]}\n";
        Verify.NoDiagnostics($"services:\n  proxy: {{image: traefik:v3.1, command: [--providers.docker=true]}}\n{Web}");
        Verify.NoDiagnostics("services: {proxy: {image: lucaslorentz/caddy-docker-proxy:2.9}, web: {image: acme/web:1, labels: {caddy: a.example.com}}}");
        var marked = Web.Replace("traefik.enable=true", "{|SL6005:traefik.enable=true|}", StringComparison.Ordinal);
        Verify.Diagnostics($"services:\n  proxy: {{image: traefik:v3.1, command: [--providers.swarm.endpoint=unix:///var/run/docker.sock]}}\n{marked}");
        Verify.Diagnostics($"services:\n  proxy: {{image: traefik:v2.11, command: [--providers.docker, --providers.docker.swarmMode=true]}}\n{marked}");
        Verify.Diagnostics($"services:\n  proxy: {{image: traefik:v3.1}}\n{marked}");
    }

    [Fact]
    public void Router_of_another_stack_in_the_folder_may_read_containers()
    {
        const string Web = "services: {web: {image: acme/web:1, labels: [{|SL6005:traefik.enable=true|}]}}";
        const string Traefik = "services: {proxy: {image: traefik:v3.1, command: [--providers.docker=true]}}";
        const string Caddy = "services: {proxy: {image: lucaslorentz/caddy-docker-proxy:2.9}}";
        const string Swarm = "services: {proxy: {image: traefik:v2.11, command: [--providers.docker, --providers.docker.swarmMode=true]}}";
        var silent = Web.Replace("{|SL6005:traefik.enable=true|}", "traefik.enable=true", StringComparison.Ordinal);
        Verify.NoDiagnostics(silent, Beside("apps/proxy.yml", Traefik));
        Verify.NoDiagnostics(silent.Replace("traefik.enable=true", "caddy=a.example.com", StringComparison.Ordinal), Beside("apps/proxy.yml", Caddy));
        Verify.NoDiagnostics(silent, Beside("apps/proxy.yml", Traefik) with { Target = ComposeTarget.Both });
        Verify.Diagnostics(Web, Beside("apps/proxy.yml", Caddy));
        Verify.Diagnostics(Web, Beside("apps/proxy.yml", Swarm));
        Verify.Diagnostics(Web, Beside("other/proxy.yml", Traefik));
    }

    private static VerifierSettings Beside(string name, string text) => new() { FileName = "apps/web.yml", Documents = [(name, text)] };

    [Fact]
    public void Compose_reads_them_where_they_are()
    {
        Verify.NoDiagnostics("services: {web: {image: acme/web:1, labels: [traefik.enable=true]}}", VerifierSettings.Compose);
        var finding = Verify.Diagnostic(
            "services: {web: {image: acme/web:1, labels: [{|SL6005:traefik.enable=true|}]}}",
            "'traefik.enable' must be under deploy.labels; on a stack, service labels are read (if the file is deployed as a stack)",
            Settings.Both);
        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
        Assert.Null(finding.Details.Fix);
    }

    [Fact]
    public void Fix_moves_all_labels()
    {
        var found = Verify.CodeFix(
            """
            services:
              a:
                image: acme/a:1
                labels:
                  - {|SL6005:traefik.enable=true|}
                  - traefik.http.routers.a.rule=Host(`${HOST}`)
                networks: [back]
              b:
                image: acme/b:1
                labels:
                  {|SL6005:traefik.enable|}: "true"
                deploy:
                  replicas: 2
            networks: {back: {}}
            """,
            """
            services:
              a:
                image: acme/a:1
                deploy:
                  labels:
                    traefik.enable: "true"
                    traefik.http.routers.a.rule: "Host(`${HOST}`)"
                networks: [back]
              b:
                image: acme/b:1
                deploy:
                  replicas: 2
                  labels:
                    traefik.enable: "true"
            networks: {back: {}}
            """);
        Assert.All(found, static d => Assert.Equal(FixApplicability.Unsafe, d.Details.Fix!.Applicability));
    }

    [Fact]
    public void Fix_moves_some_labels() => Verify.CodeFix(
        """
        services:
          a:
            image: acme/a:1
            labels:
              - team=a # kept
              - {|SL6005:traefik.enable=true|}
              - traefik.port=80
            deploy:
              labels:
                - team=a
          b:
            image: acme/b:1
            labels:
              team: b # kept
              {|SL6005:traefik.enable|}: "true"
        """,
        """
        services:
          a:
            image: acme/a:1
            labels:
              - team=a # kept
            deploy:
              labels:
                - team=a
                - "traefik.enable=true"
                - "traefik.port=80"
          b:
            image: acme/b:1
            labels:
              team: b # kept
            deploy:
              labels:
                traefik.enable: "true"
        """);

    [Theory]
    [InlineData("labels:\n      # why\n      - {|SL6005:traefik.enable=true|}")]
    [InlineData("labels:\n      {|SL6005:traefik.http.routers.a.rule|}: |\n        Host(`a`)")]
    [InlineData("labels: [team=a, {|SL6005:traefik.enable=true|}]")]
    public void What_is_not_easily_moved_is_left_to_the_author(string labels) =>
        Assert.Null(Verify.Diagnostics($"services:\n  a:\n    image: acme/a:1\n    {labels}\n").Single().Details.Fix);

    [Theory]
    [InlineData("*labels", "the labels are not written here but behind '*labels'")]
    [InlineData("{<<: *labels, a: b}", "the labels are not written here but behind '*labels'")]
    [InlineData("{traefik.enable: \"true\"}", null)]
    public void Labels_behind_an_alias_say_why_they_are_not_moved(string labels, string? refusal)
    {
        var found = Verify.Diagnostics(
            $"""
            x-labels: &labels
              {(refusal is null ? "traefik.enable" : "{|SL6005:traefik.enable|}")}: "true"
            services:
              web:
                image: nginx:1.27
                labels: {(refusal is null ? labels.Replace("traefik.enable", "{|SL6005:traefik.enable|}", StringComparison.Ordinal) : labels)}
            """).Single();
        Assert.Equal(refusal, found.Details.FixRefusal);
        Assert.Equal(refusal is null, found.Details.Fix is not null);
    }
}
