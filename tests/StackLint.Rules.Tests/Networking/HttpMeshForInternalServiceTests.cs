using Microsoft.CodeAnalysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Networking.HttpMeshForInternalServiceAnalyzer>;

namespace StackLint.Rules.Tests.Networking;

public sealed class HttpMeshForInternalServiceTests
{
    private const string Port = ", com.docker.lb.port: 8080";

    [Fact]
    public void Internal_host_that_another_service_uses_is_reported()
    {
        var found = Verify.Diagnostic(
            Stack("{|SL2005:com.docker.lb.hosts|}: api.shop.internal" + Port, environment: "API: http://api.shop.internal/v1"),
            "'api' is routed over the HTTP mesh as api.shop.internal, used internally by 'cart'; services can call http://api:8080 over the overlay");
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Equal("'cart' uses api.shop.internal", found.Details.Related.Single().Message);
    }

    [Fact]
    public void Public_host_that_another_service_uses_is_information() => Assert.Equal(
        DiagnosticSeverity.Info,
        Verify.Diagnostics(Stack("{|SL2005:com.docker.lb.hosts|}: api.example.com", environment: "API: https://api.example.com")).Single().Severity);

    [Theory]
    [InlineData("api", "and api is a service's name", DiagnosticSeverity.Warning)]
    [InlineData("api.shop.internal", "a name for inside", DiagnosticSeverity.Info)]
    [InlineData("\"api.lan,api.intranet\"", "names for inside", DiagnosticSeverity.Info)]
    [InlineData("intranet", "a name for inside", DiagnosticSeverity.Info)]
    [InlineData("API.LOCAL.", "a name for inside", DiagnosticSeverity.Info)]
    public void Names_for_inside_are_reported(string hosts, string reason, DiagnosticSeverity severity)
    {
        var found = Verify.Diagnostics(Stack("{|SL2005:com.docker.lb.hosts|}: " + hosts)).Single();
        Assert.Contains(reason, found.Message, StringComparison.Ordinal);
        Assert.Equal(severity, found.Severity);
    }

    [Fact]
    public void Old_routing_mesh_is_read() => Verify.Diagnostic(
        Stack("{|SL2005:com.docker.ucp.mesh.http.1|}: \"external_route=http://api.shop.internal:8080,internal_port=80\""),
        "'api' is routed over the HTTP mesh as api.shop.internal, a name for inside; services can call http://api:80 over the overlay");

    [Theory]
    [InlineData("redis:7", "cache.example.com", "6379", "api:6379")]
    [InlineData("redis:7", "cache.shop.internal", "6379", "api:6379")]
    [InlineData("elasticsearch:8.1", "search.shop.internal", "9200", "http://api:9200")]
    public void Back_end_is_reported(string image, string host, string port, string address) => Verify.Diagnostic(
        Stack($"{{|SL2005:com.docker.lb.hosts|}}: {host}, com.docker.lb.port: {port}", image),
        $"'api' is routed over the HTTP mesh as {host}, and image {image.Split(':')[0]} is for other services; services can call {address} over the overlay");

    [Theory]
    [InlineData("elasticsearch:8.1", "9200")]
    [InlineData("rabbitmq:4-management", "15672")]
    [InlineData("minio/minio", "9000")]
    public void Back_end_with_a_page_or_an_interface_for_outside_may_have_a_public_name(string image, string port) => Verify.NoDiagnostics(
        Stack($"com.docker.lb.hosts: search.example.com, com.docker.lb.port: {port}", image));

    [Theory]
    [InlineData("com.docker.lb.hosts: api.example.com")]
    [InlineData("com.docker.lb.hosts: \"api.shop.internal,api.example.com\"")]
    [InlineData("com.docker.lb.hosts: \"${HOSTS}\"")]
    [InlineData("com.docker.lb.hosts: \"api.${DOMAIN}\"")]
    [InlineData("com.docker.lb.hosts: \"*.local\"")]
    [InlineData("com.docker.lb.hosts: localhost")]
    [InlineData("com.docker.lb.hosts: 192.0.2.7")]
    [InlineData("com.docker.lb.network: back")]
    [InlineData("com.docker.ucp.mesh.http.1: \"external_route=http://api.shop.internal,internal_port=80\", com.docker.ucp.mesh.http.2: \"${ROUTE}\"")]
    [InlineData("traefik.http.routers.api.rule: Host(`api.shop.internal`)")]
    public void Public_and_unknown_hosts_are_left_alone(string labels) => Verify.NoDiagnostics(Stack(labels));

    [Theory]
    [InlineData("PUBLIC_API: https://api.example.com")]
    [InlineData("REACT_APP_API: https://api.example.com")]
    [InlineData("API: https://www.api.example.com")]
    [InlineData("API: http://api:8080")]
    [InlineData("NOTE: api.example.com")]
    public void Variable_for_browsers_or_with_another_host_is_no_use(string environment) => Verify.NoDiagnostics(
        Stack("com.docker.lb.hosts: api.example.com", environment: environment));

    [Fact]
    public void User_on_another_network_needs_the_mesh() => Verify.NoDiagnostics(
        """
        services:
          api: {image: api, networks: [a], deploy: {labels: {com.docker.lb.hosts: api.example.com}}}
          cart: {image: cart, networks: [b], environment: {API: "http://api.example.com"}}
        networks: {a: {}, b: {}}
        """);

    [Fact]
    public void Pages_for_people_have_names_of_the_house() => Verify.NoDiagnostics(
        """
        services:
          web-ui: {image: wiki, deploy: {labels: {com.docker.lb.hosts: wiki.acme.lan}}}
        """);

    [Fact]
    public void Container_labels_are_not_read_by_the_mesh() => Verify.NoDiagnostics(
        """
        services:
          api: {image: api, labels: {com.docker.lb.hosts: api.shop.internal}}
        """);

    [Fact]
    public void Suffixes_can_be_added() => Verify.Diagnostics(
        Stack("{|SL2005:com.docker.lb.hosts|}: api.acme.corp"),
        Settings.Options("sl2005.internal_suffixes = .corp"));

    [Theory]
    [InlineData("{|SL2005:traefik.http.routers.api.rule|}: \"Host(`api.lan`) && PathPrefix(`/v1`)\"")]
    [InlineData("{|SL2005:traefik.frontend.rule|}: \"Host:api.lan,api.local;PathPrefix:/v1\"")]
    [InlineData("{|SL2005:caddy|}: api.lan")]
    public void Other_proxies_count_when_asked_for(string labels) => Verify.Diagnostics(Stack(labels), ThirdParty);

    [Theory]
    [InlineData("traefik.http.routers.api.rule: \"Host(`api.lan`) || Host(`api.example.com`)\"")]
    [InlineData("traefik.http.routers.api.rule: \"HostRegexp(`.*.lan`)\"")]
    [InlineData("traefik.http.routers.api.rule: PathPrefix(`/v1`)")]
    [InlineData("traefik.enable: \"true\"")]
    public void Other_proxies_with_public_or_unknown_hosts_are_left_alone(string labels) => Verify.NoDiagnostics(Stack(labels), ThirdParty);

    [Fact]
    public void Compose_has_no_mesh() => Verify.NoDiagnostics(Stack("com.docker.lb.hosts: api"), VerifierSettings.Compose);

    [Fact]
    public void File_for_both_targets_is_told_so()
    {
        var found = Verify.Diagnostics(Stack("{|SL2005:com.docker.lb.hosts|}: api"), Settings.Both).Single();
        Assert.EndsWith(" (if the file is deployed as a stack)", found.Message, StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
    }

    private static VerifierSettings ThirdParty => Settings.Options("sl2005.include_third_party_proxies = true");

    private static string Stack(string labels, string image = "acme/api", string environment = "NONE: none") =>
        $$"""
        services:
          api:
            image: {{image}}
            deploy: {labels: { {{labels}} } }
          cart:
            image: acme/cart
            environment:
              {{environment}}
        """;
}
