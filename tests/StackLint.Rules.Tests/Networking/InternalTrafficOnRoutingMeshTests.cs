using Microsoft.CodeAnalysis;
using StackLint.Analysis.Findings;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Networking.InternalTrafficOnRoutingMeshAnalyzer>;

namespace StackLint.Rules.Tests.Networking;

public sealed class InternalTrafficOnRoutingMeshTests
{
    private static readonly VerifierSettings Low = Settings.Options("sl2004.min_confidence = low");

    [Fact]
    public void B9_row_12_redis_that_a_worker_uses_is_reported_with_high_confidence()
    {
        var found = Verify.Diagnostic(
            """
            services:
              cache:
                image: redis
                ports:
                  - {|SL2004:"6379:6379"|}
              worker:
                image: worker
                environment:
                  - REDIS_URL=redis://cache:6379
            """,
            "Port 6379 of 'cache' is published on every node, but its users look internal: 'worker' connects to cache:6379; 6379 is the port for clients of image redis; 1 more. On a shared overlay they can use cache:6379 directly; remove the port or declare it external.");
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Equal(FindingConfidence.High, found.Details.Confidence);
        Assert.Equal(
            ["'worker' connects to cache:6379 (+3)", "6379 is the port for clients of image redis (+3)", "it is named 'cache' (+1)"],
            found.Details.Evidence.AsEnumerable());
        Assert.Contains(found.Details.Related, static r => r.Message == "'worker' connects to cache:6379" && r.Location.SourceSpan.Length == "cache:6379".Length);
    }

    [Fact]
    public void B9_row_13_traefik_at_the_edge_is_left_alone() => Verify.NoDiagnostics(
        """
        services:
          traefik:
            image: traefik:v3
            ports: ["80:80", "443:443", "8080:8080"]
            volumes: [/var/run/docker.sock:/var/run/docker.sock]
            deploy: {placement: {constraints: [node.role == manager]}}
          api:
            image: api
            environment: {TRAEFIK_URL: "http://traefik:8080"}
        """,
        Low);

    [Fact]
    public void Postgres_named_db_with_a_user_scores_seven()
    {
        var found = Verify.Diagnostics(
            """
            services:
              db:
                image: postgres:16
                ports: [{|SL2004:"5432:5432"|}]
              api:
                image: api
                environment: {DATABASE_URL: "postgres://app:${PW}@db:5432/app"}
            """);
        Assert.EndsWith("= 7, high confidence", found.Single().Details.Notes.Single().Text, StringComparison.Ordinal);
    }

    // The one is no port, of the other a variable decides.
    [Theory]
    [InlineData("abc:5432")]
    [InlineData("${PORT}")]
    public void Port_without_a_number_is_no_part_of_the_message(string port)
    {
        var found = Verify.Diagnostics(
            "services: {db: {image: 'postgres:16', ports: [{|SL2004:'" + port + "'|}]}}",
            Settings.Options("internal_services = db"));
        Assert.StartsWith("A port of 'db' is published on every node, but its users look internal: ", found.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Postgres_alone_in_its_file_scores_three()
    {
        var found = Verify.Diagnostics(
            """
            services:
              db:
                image: postgres:16
                ports: [{|SL2004:"5432:5432"|}]
            """).Single();
        Assert.EndsWith("= 3, medium confidence", found.Details.Notes.Single().Text, StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
        Assert.Null(found.Details.Fix);
    }

    [Fact]
    public void Prometheus_that_grafana_names_scores_three() => Assert.Equal(
        FindingConfidence.Medium,
        Verify.Diagnostics(
            """
            services:
              prometheus:
                image: prom/prometheus
                ports: [{|SL2004:"9090:9090"|}]
              grafana:
                image: grafana/grafana
                environment: {DATASOURCE: "http://prometheus:9090"}
            """).Single().Details.Confidence);

    [Fact]
    public void Web_app_that_nobody_names_is_left_alone() => Verify.NoDiagnostics(
        """
        services:
          app: {image: app, ports: ["8080:8080"]}
          other: {image: other}
        """,
        Low);

    [Fact]
    public void Web_app_with_traefik_routers_beside_a_published_traefik_scores_four() => Assert.EndsWith(
        "= 4, high confidence",
        Verify.Diagnostics(
            """
            services:
              app:
                image: app
                ports: [{|SL2004:"8080:8080"|}]
                deploy:
                  labels:
                    traefik.http.routers.app.rule: Host(`app.example.com`)
              traefik:
                image: traefik:v3
                ports: ["443:443"]
            """).Single().Details.Notes.Single().Text,
        StringComparison.Ordinal);

    [Fact]
    public void Proxy_labels_count_for_the_port_they_route_to_only() => Verify.Diagnostics(
        """
        services:
          app:
            image: app
            ports:
              - {|SL2004:"8080:8080"|}
              - "9000:9000"
              - "8080:8080/udp"
            deploy:
              labels:
                - traefik.http.routers.app.rule=Host(`app.example.com`)
                - traefik.http.services.app.loadbalancer.server.port=8080
          other: {image: other}
        """,
        Low);

    [Theory]
    [InlineData("traefik.http.routers.app.rule: Host(`a`)\n        traefik.enable: \"false\"")]
    [InlineData("com.docker.ucp.mesh.http.80: external_route=http://app.example.com")]
    [InlineData("other: label")]
    public void Labels_that_put_no_proxy_in_front_do_not_count(string labels) => Verify.NoDiagnostics(
        $$$"""
        services:
          app:
            image: app
            ports: ["8080:8080"]
            deploy:
              labels:
                {{{labels}}}
          other: {image: other}
        """,
        Low);

    [Theory]
    [InlineData("mode: host", "9000")]
    [InlineData("mode: \"${MODE}\"", "9000")]
    public void Port_that_is_not_known_to_be_on_the_mesh_is_left_alone(string mode, string port) => Verify.NoDiagnostics(
        $$$"""
        services:
          db:
            image: postgres
            ports: [{target: 5432, published: {{{port}}}, {{{mode}}}}]
          api: {image: api, environment: {DB_HOST: "db:5432"}}
        """,
        Low);

    [Fact]
    public void File_for_compose_is_left_alone() => Verify.NoDiagnostics(
        """
        services:
          db: {image: postgres, ports: ["5432:5432"]}
          api: {image: api, environment: {DB_HOST: "db:5432"}}
        """,
        VerifierSettings.Compose with { Options = Low.Options });

    [Fact]
    public void File_for_both_targets_gets_an_information()
    {
        var found = Verify.Diagnostics(
            """
            services:
              db: {image: postgres, ports: [{|SL2004:"5432:5432"|}]}
              api: {image: api, environment: {DB_HOST: "db:5432"}}
            """,
            Settings.Both).Single();
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
        Assert.EndsWith("remove the port or declare it external (if the file is deployed as a stack).", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Low_confidence_is_reported_under_profile_scale_or_when_asked_for()
    {
        const string Yaml = "services:\n  api: {image: api, ports: [{|SL2004:\"9000:9000\"|}]}\n  web: {image: web, environment: {API_HOST: api}}\n";
        var unmarked = Yaml.Replace("{|SL2004:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
        Verify.NoDiagnostics(unmarked);
        Assert.Equal(DiagnosticSeverity.Info, Verify.Diagnostics(Yaml, VerifierSettings.Scale).Single().Severity);
        Assert.Equal(DiagnosticSeverity.Info, Verify.Diagnostics(Yaml, Low).Single().Severity);
    }

    [Fact]
    public void Minimum_of_high_confidence_silences_medium() => Verify.NoDiagnostics(
        """
        services:
          db: {image: postgres, ports: ["5432:5432"]}
        """,
        Settings.Options("sl2004.min_confidence = high"));

    [Fact]
    public void Use_of_the_mesh_itself_is_high_and_has_no_fix()
    {
        var found = Verify.Diagnostics(
            """
            services:
              app:
                image: app
                ports: [{|SL2004:"18080:8080"|}, "9:9"]
              a: {image: a, environment: {APP: "http://host.docker.internal:18080/x"}}
              b: {image: b, command: ["--app={{.Node.Hostname}}:18080"]}
              c: {image: c, environment: {APP: "172.17.0.1:8080"}}
            """).Single();
        Assert.Equal(FindingConfidence.High, found.Details.Confidence);
        Assert.Equal("'a' reaches it through a node as host.docker.internal:18080 and 'b' reaches it through a node as {{.Node.Hostname}}:18080 (+4)", found.Details.Evidence.Single());
        Assert.Null(found.Details.Fix);
    }

    [Fact]
    public void Service_on_internal_networks_only_is_reported() => Verify.Diagnostics(
        """
        services:
          app: {image: app, ports: [{|SL2004:"9000:9000"|}], networks: [back]}
          both: {image: app, ports: ["9001:9001"], networks: [back, front]}
        networks:
          back: {internal: true}
          front: {}
        """);

    [Fact]
    public void Dependencies_and_names_alone_are_of_low_confidence() => Verify.Diagnostics(
        """
        services:
          queue: {image: custom, ports: [{|SL2004:"9000:9000"|}]}
          app: {image: app, depends_on: [queue], links: ["queue:q"]}
        """,
        Low);

    [Theory]
    [InlineData("gelf", "12201:12201/udp")]
    [InlineData("logs", "24224:24224")]
    public void Log_input_without_a_sender_in_the_file_is_low_and_gets_other_advice(string name, string port)
    {
        var found = Verify.Diagnostics(
            $$$"""
            services:
              {{{name}}}: {image: logstash, ports: [{|SL2004:"{{{port}}}"|}], networks: [back]}
              other: {image: other}
            networks:
              back: {internal: true}
            """,
            Low).Single();
        Assert.Equal(FindingConfidence.Low, found.Details.Confidence);
        Assert.Contains("mode: host", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Log_input_with_a_sender_in_the_file_is_judged_as_any_other_port() => Verify.Diagnostics(
        """
        services:
          logstash: {image: logstash, ports: [{|SL2004:"5044:5044"|}]}
          beat: {image: filebeat, command: "-E output.logstash.hosts=logstash:5044"}
        """);

    [Theory]
    [InlineData("80:8080")]
    [InlineData("8000-9000:8000-9000")]
    [InlineData("53:53/udp")]
    [InlineData("1194:1194/udp")]
    public void Ports_for_the_world_outside_are_left_alone(string port) => Verify.NoDiagnostics(
        $$$"""
        services:
          app: {image: app, ports: ["{{{port}}}"]}
          other: {image: other, environment: {APP_HOST: app}}
        """);

    [Fact]
    public void Range_that_holds_the_named_port_is_reported() => Verify.Diagnostic(
        """
        services:
          app: {image: app, ports: [{|SL2004:"9000-9010:8000-8010"|}]}
          other: {image: other, environment: {APP: "http://app:8005"}}
        """,
        "Port 9000-9010 of 'app' is published on every node, but its users look internal: 'other' connects to app:8005. On a shared overlay they can use app:8000-8010 directly; remove the port or declare it external.");

    [Fact]
    public void Ports_for_clients_and_the_page_for_people_are_told_apart() => Verify.Diagnostics(
        """
        services:
          mq:
            image: rabbitmq:3-management
            ports:
              - {|SL2004:"5672:5672"|}
              - "15672:15672"
          app: {image: app, environment: {AMQP: "amqp://guest:guest@mq"}}
        """);

    [Fact]
    public void Users_of_the_same_address_are_told_in_one_phrase() => Assert.StartsWith(
        "Port 4379 of 'pd' is published on every node, but its users look internal: 'a' and 'b' connect to pd:4379; 'a' depends on it.",
        Verify.Diagnostics(
            """
            services:
              pd: {image: custom, ports: [{|SL2004:"4379:4379"|}]}
              a: {image: a, command: "--path=pd:4379", depends_on: [pd]}
              b: {image: b, command: "--path=pd:4379"}
            """).Single().Message,
        StringComparison.Ordinal);

    [Fact]
    public void Unknown_published_port_of_a_known_target_is_judged() => Verify.Diagnostics(
        """
        services:
          db: {image: postgres, ports: [{|SL2004:"${PORT}:5432"|}]}
          api: {image: api, environment: {DB: "postgres://db:5432/x"}}
        """);

    [Fact]
    public void Unknown_image_is_no_backend() => Verify.NoDiagnostics(
        """
        services:
          store: {image: "${IMAGE}", ports: ["5432:5432"]}
          api: {image: api}
        """,
        Low);

    [Fact]
    public void Further_backend_images_can_be_named() => Verify.Diagnostics(
        """
        services:
          ledger: {image: registry.example.com/acme/ledger:2, ports: [{|SL2004:"7000:7000"|}, "7002:7002"]}
          other: {image: other}
        """,
        Settings.Options("backend_images = acme/ledger 7000 7001"));

    [Fact]
    public void Php_is_a_backend_only_with_fpm() => Verify.Diagnostics(
        """
        services:
          php: {image: "php:8-fpm-alpine", ports: [{|SL2004:"9000:9000"|}]}
          apache: {image: "php:8-apache", ports: ["9001:9000"]}
        """);
}
