using Microsoft.CodeAnalysis;
using StackLint.Analysis.Findings;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Placement.WorkloadOnManagerAnalyzer>;

namespace StackLint.Rules.Tests.Placement;

public sealed class WorkloadOnManagerTests
{
    [Fact]
    public void Constraint_to_managers_is_reported_at_the_item() => Verify.Diagnostic(
        """
        services:
          api:
            image: acme/api:1
            deploy:
              placement:
                constraints:
                  - node.platform.os == linux
                  - {|SL4001:node.role == manager|}
        """,
        "'api' may only run on managers; keep workloads on workers and pin with a node label if it must stay on one node");

    [Theory]
    [InlineData("node.role==manager")]
    [InlineData("NODE.ROLE == Manager")]
    [InlineData("node.role != worker")]
    [InlineData("'node.role == ${ROLE:-manager}'")]
    public void Every_spelling_is_reported(string constraint) => Verify.Diagnostics(
        $$$"""
        services:
          api:
            image: acme/api:1
            deploy: {placement: {constraints: [{|SL4001:{{{constraint}}}|}]}}
        """);

    [Theory]
    [InlineData("node.role == worker")]
    [InlineData("node.role != manager")]
    [InlineData("node.labels.role == manager")]
    [InlineData("'node.role == ${ROLE}'")]
    [InlineData("'${CONSTRAINT}'")]
    [InlineData("node.role = manager")]
    public void Other_and_unknown_constraints_are_silent(string constraint) => Verify.NoDiagnostics(
        $$$"""
        services:
          api:
            image: acme/api:1
            deploy: {placement: {constraints: [{{{constraint}}}]}}
        """);

    [Fact]
    public void Row_13_traefik_with_the_socket_belongs_on_managers() => Verify.NoDiagnostics(
        """
        services:
          traefik:
            image: traefik:v3.1
            ports: ["80:80", "443:443"]
            volumes: ["/var/run/docker.sock:/var/run/docker.sock:ro"]
            deploy: {placement: {constraints: [node.role == manager]}}
        """);

    [Fact]
    public void Row_20_pinned_database_is_reported() => Verify.Diagnostics(
        """
        services:
          db:
            image: postgres:17
            volumes: ["data:/var/lib/postgresql/data"]
            deploy: {placement: {constraints: [{|SL4001:node.role == manager|}]}}
        volumes: {data: }
        """);

    [Fact]
    public void Row_21_single_sign_is_no_constraint() => Verify.NoDiagnostics(
        "services: {api: {image: acme/api:1, deploy: {placement: {constraints: [node.role = manager]}}}}");

    [Fact]
    public void Row_25_job_with_the_socket_may_run_there() => Verify.NoDiagnostics(
        """
        services:
          prune:
            image: docker:28-cli
            volumes:
              - {type: bind, source: /var/run/docker.sock, target: /var/run/docker.sock}
            deploy: {mode: replicated-job, placement: {constraints: [node.role == manager]}}
        """);

    [Theory]
    [InlineData("image: portainer/portainer-ce:2.21.4")]
    [InlineData("image: registry.example:5000/mirror/swarmpit/swarmpit")]
    [InlineData("image: '${REGISTRY}/traefik:${TAG}'")]
    [InlineData("image: '${IMAGE}'")]
    [InlineData("image: acme/ops:1\n    environment: {DOCKER_HOST: 'tcp://socket-proxy:2375'}")]
    [InlineData("image: acme/ops:1\n    environment: [DOCKER_HOST]")]
    [InlineData("image: acme/ops:1\n    volumes: ['${DOCKER_SOCKET}:/var/run/docker.sock']")]
    [InlineData("image: acme/ops:1\n    volumes: ['/run/docker.sock:/tmp/docker.sock:ro']")]
    [InlineData("image: acme/ops:1\n    x-stacklint: {manager: allowed}")]
    public void Service_that_needs_a_manager_is_silent(string lines) => Verify.NoDiagnostics(
        $$$"""
        services:
          ops:
            {{{lines}}}
            deploy: {placement: {constraints: [node.role == manager]}}
        """);

    [Theory]
    [InlineData("image: acme/portainer-theme:1")]
    [InlineData("image: '${REGISTRY}/api:${TAG}'")]
    [InlineData("image: acme/ops:1\n    environment: {DOCKER_HOSTNAME: x}")]
    [InlineData("image: acme/ops:1\n    volumes: ['/var/run/mysqld/mysqld.sock:/var/run/mysqld/mysqld.sock']")]
    [InlineData("image: acme/ops:1\n    x-stacklint: {manager: forbidden}")]
    public void Look_alike_is_reported(string lines) => Verify.Diagnostics(
        $$$"""
        services:
          ops:
            {{{lines}}}
            deploy: {placement: {constraints: [{|SL4001:node.role == manager|}]}}
        """);

    [Fact]
    public void Listed_services_and_images_are_silent()
    {
        const string Text = "services: {ops-board: {image: acme/board:1, deploy: {placement: {constraints: [node.role == manager]}}}}";
        Verify.NoDiagnostics(Text, Settings.Options("manager_services = db, ops-*"));
        Verify.NoDiagnostics(Text, Settings.Options("management_images = acme/board"));
    }

    [Fact]
    public void Clients_of_the_api_are_reported_on_request() => Verify.Diagnostics(
        "services: {t: {image: traefik:v3, deploy: {placement: {constraints: [{|SL4001:node.role == manager|}]}}}}",
        Settings.Options("sl4001.allow_api_clients = false"));

    [Fact]
    public void Compose_places_nothing() => Verify.NoDiagnostics(
        "services: {api: {image: acme/api:1, deploy: {placement: {constraints: [node.role == manager]}}}}", VerifierSettings.Compose);

    [Fact]
    public void A_fragment_is_judged_by_what_it_says() => Verify.Diagnostics(
        "services: {api: {deploy: {mode: global, placement: {constraints: [{|SL4001:node.role == manager|}]}}}}");

    [Fact]
    public void Severity_follows_the_profile()
    {
        const string Text = "services: {api: {image: acme/api:1, deploy: {placement: {constraints: [{|SL4001:node.role == manager|}]}}}}";
        Assert.Equal(DiagnosticSeverity.Warning, Verify.Diagnostics(Text)[0].Severity);
        Assert.Equal(DiagnosticSeverity.Error, Verify.Diagnostics(Text, VerifierSettings.Scale)[0].Severity);
    }

    [Fact]
    public void Two_pins_are_one_finding()
    {
        var found = Verify.Diagnostics(
            "services: {api: {image: acme/api:1, deploy: {placement: {constraints: [{|SL4001:node.role == manager|}, node.role != worker]}}}}");
        var second = Assert.Single(found[0].Details.Related);
        Assert.Equal("demands a manager too", second.Message);
        Assert.True(second.Location.SourceSpan.Start > found[0].Diagnostic.Location.SourceSpan.End);
        Assert.Equal("a manager, no worker", string.Join(", ", found[0].Details.Parts));
        Assert.Null(found[0].Details.Fix);
    }

    [Fact]
    public void Fix_moves_the_service_to_workers()
    {
        var found = Verify.CodeFix(
            """
            services:
              api:
                image: acme/api:1
                deploy:
                  placement:
                    constraints:
                      - {|SL4001:"node.role == manager"|}   # why?
            """,
            """
            services:
              api:
                image: acme/api:1
                deploy:
                  placement:
                    constraints:
                      - "node.role == worker"   # why?
            """);
        Assert.Equal(FixApplicability.Unsafe, found[0].Details.Fix?.Applicability);
        Assert.Equal("Run it on workers", found[0].Details.Fix?.Title);
    }

    [Theory]
    [InlineData("data:/data", false)]
    [InlineData("/srv/data:/data", false)]
    [InlineData("data:/data:ro", true)]
    [InlineData("shared:/data", true)]
    [InlineData("/mnt/all/data:/data", true)]
    public void Service_that_would_leave_data_behind_is_not_moved(string mount, bool isMoved) => Assert.Equal(isMoved, Verify.Diagnostics(
        $"""
        services:
          db: {"{"}image: acme/db:1, volumes: ["{mount}"], deploy: {"{"}placement: {"{"}constraints: [{"{|SL4001:node.role == manager|}"}]{"}}}"}
        volumes:
          data: {"{}"}
          shared: {"{"}driver_opts: {"{"}type: nfs, o: "addr=10.0.0.1", device: ":/x"{"}}"}
        """,
        Settings.Options("shared_paths = /mnt/all"))[0].Details.Fix is not null);

    [Theory]
    [InlineData("node.hostname == mgr1", "'node.hostname == mgr1' keeps it on one node, which is a manager if it runs today")]
    [InlineData("node.id==abc123", "'node.id==abc123' keeps it on one node, which is a manager if it runs today")]
    [InlineData("node.ip == 10.0.0.1", "'node.ip == 10.0.0.1' keeps it on one node, which is a manager if it runs today")]
    [InlineData("'node.hostname == ${HOST}'", "'node.hostname == ${HOST}' keeps it on one node, which is a manager if it runs today")]
    [InlineData("node.hostname != mgr1", null)]
    [InlineData("node.ip == 10.0.0.0/24", null)]
    [InlineData("node.labels.zone == a", null)]
    public void Service_pinned_to_one_node_is_not_moved(string constraint, string? refusal)
    {
        var found = Verify.Diagnostics(
            "services: {api: {image: acme/api:1, deploy: {placement: {constraints: [{|SL4001:node.role == manager|}, " + constraint + "]}}}}")[0].Details;
        Assert.Equal(refusal, found.FixRefusal);
        Assert.Equal(refusal is null, found.Fix is not null);
    }

    [Fact]
    public void Reason_is_given_only_where_there_would_be_a_fix() => Assert.Null(Verify.Diagnostics(
        "services: {api: {image: acme/api:1, deploy: {placement: {constraints: [{|SL4001:node.role == manager|}, node.role != worker, node.hostname == a]}}}}")[0].Details.FixRefusal);

    [Theory]
    [InlineData("/srv/pgdata:/var/lib/postgresql/data", "its data in '/srv/pgdata' would stay on the manager")]
    [InlineData("data:/data", "its data in 'data' would stay on the manager")]
    [InlineData("./data:/data", "its data in './data' would stay on the manager")]
    [InlineData("../../data:/data", "its data in '../../data' would stay on the manager")]
    [InlineData("/srv/${NAME}:/data", "what it mounts at '/data' depends on a variable")]
    [InlineData("/srv/${NAME}:/data', './data:/more', 'data:/most", "its data in 'data' would stay on the manager")]
    [InlineData("/srv/${NAME}:/data:ro", null)]
    [InlineData("./nginx.conf:/etc/nginx/nginx.conf", null)]
    [InlineData("/srv/pgdata:/data:ro", null)]
    [InlineData("./data:/data:ro", null)]
    [InlineData("/etc/localtime:/etc/localtime", null)]
    [InlineData("/proc:/host/proc", null)]
    [InlineData("/sys:/host/sys", null)]
    [InlineData("/dev/fuse:/dev/fuse", null)]
    [InlineData("/run/app.sock:/run/app.sock", null)]
    public void Data_that_would_stay_behind_is_named(string mount, string? refusal)
    {
        var found = Verify.Diagnostics(
            "{services: {api: {image: acme/api:1, volumes: ['" + mount + "'], deploy: {placement: {constraints: [{|SL4001:node.role == manager|}]}}}}, volumes: {data: {}}}")[0].Details;
        Assert.Equal(refusal, found.FixRefusal);
        Assert.Equal(refusal is null, found.Fix is not null);
    }

    [Fact]
    public void Constraint_shared_with_a_management_service_is_not_edited() => Assert.Null(Verify.Diagnostics(
        """
        x-placement: &placement {constraints: [{|SL4001:node.role == manager|}]}
        services:
          portainer: {image: portainer/portainer-ce, deploy: {placement: *placement}}
          api: {image: acme/api:1, deploy: {placement: *placement}}
        """)[0].Details.Fix);

    [Fact]
    public void Mount_of_which_nothing_is_known_is_an_ellipsis() => Assert.Equal(
        "what it mounts at '…' depends on a variable",
        Verify.Diagnostics(
            """
            services:
              api:
                image: acme/api:1
                volumes: [{type: bind, source: "/srv/${NAME}", target: "${TARGET}"}]
                deploy: {placement: {constraints: [{|SL4001:node.role == manager|}]}}
            """)[0].Details.FixRefusal);
}
