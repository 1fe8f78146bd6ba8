using StackLint.Analysis.Findings;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Networking.InternalTrafficOnRoutingMeshAnalyzer>;

namespace StackLint.Rules.Tests.Networking;

/// <summary>Evidence that real stacks showed to be worth its weight; see <see cref="RoutingMeshCalibrationTests"/>.</summary>
public sealed class InternalTrafficEvidenceTests
{
    private static readonly VerifierSettings Low = Settings.Options("sl2004.min_confidence = low");

    [Fact]
    public void Number_of_a_back_end_counts_where_the_image_says_nothing()
    {
        var found = Verify.Diagnostics(
            """
            services:
              db: {image: shop_db, ports: [{|SL2004:"5432:5432"|}]}
              shop: {image: shop, ports: ["8080:8080"]}
            """).Single();
        Assert.Equal(["5432 is the port of PostgreSQL (+2)", "it is named 'db' (+1)"], found.Details.Evidence.AsEnumerable());
    }

    [Theory]
    [InlineData("shop-db", true)]
    [InlineData("shop_db2", true)]
    [InlineData("db-1", true)]
    [InlineData("wb-db-event-listener", false)]
    [InlineData("worker-dashboard", false)]
    public void Last_word_of_a_name_counts(string name, bool isInternal)
    {
        var found = Verify.Diagnostics(
            $$"""
            services:
              {{name}}: {image: acme/it, ports: [{|SL2004:"5432:5432"|}]}
              shop: {image: shop, environment: {STORE: "{{name}}:5432" } }
            """,
            Low).Single();
        Assert.Equal(isInternal, found.Details.Evidence.Any(static e => e.StartsWith("it is named", StringComparison.Ordinal)));
    }

    [Fact]
    public void Number_of_a_back_end_in_a_fragment_proves_nothing() => Verify.NoDiagnostics(
        """
        services:
          store: {ports: ["5432:5432"]}
          api: {image: api}
        """,
        Low);

    [Theory]
    [InlineData("prom/node-exporter:v1")]
    [InlineData("registry.example.com/acme/mysqld_exporter")]
    public void Exporter_is_for_a_monitoring_service(string image)
    {
        var found = Verify.Diagnostics(
            $$"""
            services:
              node: {image: {{image}}, ports: [{|SL2004:"9100:9100"|}]}
              app: {image: app}
            """).Single();
        Assert.Equal(FindingConfidence.Medium, found.Details.Confidence);
    }

    [Theory]
    [InlineData("acme/exporter-ui")]
    [InlineData("${EXPORTER}")]
    public void Image_that_is_no_exporter_is_left_alone(string image) => Verify.NoDiagnostics(
        $$"""
        services:
          node: {image: "{{image}}", ports: ["9100:9100"]}
          app: {image: app}
        """,
        Low);

    [Fact]
    public void Number_that_the_swarm_chooses_is_known_to_nobody_outside()
    {
        var found = Verify.Diagnostics(
            """
            services:
              core: {image: core, ports: [{|SL2004:"8080"|}, "8081:8081"]}
              app: {image: app}
            """,
            Low).Single();
        Assert.Equal(["its number on the nodes is left to the swarm (+2)"], found.Details.Evidence.AsEnumerable());
    }

    [Fact]
    public void Registry_is_for_engines() => Verify.NoDiagnostics(
        """
        services:
          images: {image: "registry:2", ports: ["5000:5000"]}
          page: {image: page, environment: {REGISTRY_URL: "http://images:5000"}}
        """,
        Low);

    [Theory]
    [InlineData("EXTERNAL_URL", "https://app.example.com", FindingConfidence.Low)]
    [InlineData("SERVER_ROOT_URL", "https://${HOST}/app", FindingConfidence.Low)]
    [InlineData("APP__BASE_URL", "${SCHEME}://${HOST}", FindingConfidence.Low)]
    [InlineData("EXTERNAL_URL", "http://other:8080", FindingConfidence.Medium)]
    [InlineData("EXTERNAL_URL", "http://localhost:8080", FindingConfidence.Medium)]
    [InlineData("VAULT_BASE_URL", "https://vault.example.com", FindingConfidence.Medium)]
    [InlineData("EXTERNAL_ID", "app.example.com", FindingConfidence.Medium)]
    public void Own_address_outside_speaks_for_outside_use(string variable, string value, FindingConfidence expected)
    {
        var found = Verify.Diagnostics(
            $$"""
            services:
              app: {image: app, environment: { {{variable}}: "{{value}}" }, ports: [{|SL2004:"8080:8080"|}]}
              other:
                image: other
                environment: [APP_URL=http://app:8080]
            """,
            Low).Single();
        Assert.Equal(expected, found.Details.Confidence);
    }

    [Theory]
    [InlineData("redis-server --replica-announce-ip 192.0.2.7", FindingConfidence.Low)]
    [InlineData("redis-server --cluster-announce-ip=${IP:-192.0.2.7} --port 22000", FindingConfidence.Low)]
    [InlineData("redis-server --replica-announce-ip store", FindingConfidence.Medium)]
    [InlineData("redis-server --replica-announce-ip ${IP}", FindingConfidence.Medium)]
    [InlineData("redis-server --replica-announce-ip 192.0.2.${IP}", FindingConfidence.Medium)]
    [InlineData("redis-server --replica-announce-ip", FindingConfidence.Medium)]
    [InlineData("redis-server 192.0.2.7", FindingConfidence.Medium)]
    public void Announced_address_speaks_for_outside_use(string command, FindingConfidence expected)
    {
        var found = Verify.Diagnostics(
            $$"""
            services:
              store: {image: acme/store, command: "{{command}}", ports: [{|SL2004:"22000:22000"|}]}
              other: {image: other, command: run --replicaof store 22000}
            """,
            Low).Single();
        Assert.Equal(expected, found.Details.Confidence);
    }

    [Fact]
    public void What_speaks_for_outside_use_does_not_count_where_a_proxy_leads_already()
    {
        var found = Verify.Diagnostics(
            """
            services:
              ui:
                image: ui
                environment: {EXTERNAL_URL: "https://ui.example.com"}
                ports: [{|SL2004:"8080:8080"|}]
                deploy: {labels: {traefik.http.routers.ui.rule: "Host(`ui.example.com`)", traefik.http.services.ui.loadbalancer.server.Port: "8080"}}
            """).Single();
        Assert.Equal(["a proxy routes to it by traefik.http.routers.ui.rule (+3)"], found.Details.Evidence.AsEnumerable());
    }

    [Fact]
    public void Solr_has_its_page_on_the_port_of_its_clients() => Assert.Equal(
        FindingConfidence.Low,
        Verify.Diagnostics(
            """
            services:
              search: {image: "solr:9", ports: [{|SL2004:"8983:8983"|}]}
              other: {image: other}
            """,
            Low).Single().Details.Confidence);
}
