using Microsoft.CodeAnalysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Placement.LocalVolumeMobilityAnalyzer>;

namespace StackLint.Rules.Tests.Placement;

public sealed class LocalVolumeMobilityTests
{
    [Fact]
    public void Local_volume_of_a_movable_service_is_reported()
    {
        var found = Verify.Diagnostic(
            WithVolume("{|SL4004:data:/var/lib/data|}"),
            "Data of 'db' in 'data' stays on one node, the task does not; pin it with a node label or use shared storage");
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
    }

    [Theory]
    [InlineData("{driver: local}")]
    [InlineData("{driver: ''}")]
    [InlineData("{name: acme-data, labels: {a: b}}")]
    [InlineData("{driver_opts: {type: ext4, device: /dev/sdb1}}")]
    [InlineData("{driver_opts: {o: 'size=10G'}}")]
    public void Local_volume_has_many_forms(string volume) => Verify.Diagnostics(WithVolume("{|SL4004:data:/data|}", volume: volume));

    [Theory]
    [InlineData("{external: true}")]
    [InlineData("{external: {name: data}}")]
    [InlineData("{external: '${EXTERNAL}'}")]
    [InlineData("{driver: rexray/ebs}")]
    [InlineData("{driver: '${DRIVER}'}")]
    [InlineData("{driver_opts: {type: nfs, o: 'addr=10.0.0.1,rw', device: ':/data'}}")]
    [InlineData("{driver_opts: {type: nfs4, o: 'addr=10.0.0.1', device: ':/data'}}")]
    [InlineData("{driver_opts: {type: cifs, o: 'username=a', device: //nas/data}}")]
    [InlineData("{driver_opts: {type: tmpfs, device: tmpfs}}")]
    [InlineData("{driver_opts: {type: '${TYPE}'}}")]
    [InlineData("{driver_opts: {type: none, o: bind, device: /etc/acme}}")]
    public void Other_volume_is_silent(string volume) => Verify.NoDiagnostics(WithVolume("data:/data", volume: volume));

    [Fact]
    public void Volume_that_binds_a_folder_counts_as_one() => Assert.Equal(
        DiagnosticSeverity.Info,
        Verify.Diagnostics(WithVolume("{|SL4004:data:/data|}", volume: "{driver_opts: {type: none, o: bind, device: /srv/data}}"))[0].Severity);

    [Theory]
    [InlineData("constraints: [node.labels.db == true]")]
    [InlineData("constraints: [engine.labels.db == true]")]
    [InlineData("constraints: [node.hostname == worker-1]")]
    [InlineData("constraints: [node.id == 2ivku8v2gvtg4]")]
    [InlineData("constraints: ['node.hostname == ${HOST}']")]
    [InlineData("constraints: ['${CONSTRAINT}']")]
    [InlineData("constraints: '${CONSTRAINTS}'")]
    public void Pinned_and_perhaps_pinned_service_is_silent(string placement) =>
        Verify.NoDiagnostics(WithVolume("data:/data", $"placement: {{{placement}}}"));

    [Theory]
    [InlineData("node.role == worker")]
    [InlineData("node.labels.db != true")]
    [InlineData("node.hostname != worker-1")]
    [InlineData("node.platform.os == linux")]
    public void Constraint_that_several_nodes_fulfil_pins_nothing(string constraint) =>
        Verify.Diagnostics(WithVolume("{|SL4004:data:/data|}", $"placement: {{constraints: [{constraint}]}}"));

    [Theory]
    [InlineData("node.role == manager")]
    [InlineData("node.role != worker")]
    public void Workload_on_managers_is_left_to_SL4001(string constraint) =>
        Verify.NoDiagnostics(WithVolume("data:/data", $"placement: {{constraints: [{constraint}]}}"));

    [Theory]
    [InlineData("image: portainer/portainer-ce:2.21.0")]
    [InlineData("image: acme/api:1\n    x-stacklint: {manager: allowed}")]
    [InlineData("image: acme/api:1\n    environment: {DOCKER_HOST: 'tcp://proxy:2375'}")]
    public void Service_that_belongs_on_managers_moves_among_them(string line) => Verify.Diagnostics(
        $$$"""
        services:
          db:
            {{{line}}}
            volumes: [{|SL4004:"data:/data"|}]
            deploy: {placement: {constraints: [node.role == manager]}}
        volumes: {data: {}}
        """);

    [Fact]
    public void Workload_that_a_comment_lets_run_on_managers_moves_among_them() => Verify.Diagnostics(
        """
        services:
          # stacklint disable SL4001: small cluster
          db:
            image: postgres:17
            volumes: [{|SL4004:"data:/data"|}]
            deploy: {placement: {constraints: [node.role == manager]}}
        volumes: {data: {}}
        """);

    [Theory]
    [InlineData("mode: global")]
    [InlineData("mode: replicated-job")]
    [InlineData("mode: '${MODE}'")]
    [InlineData("replicas: 0")]
    public void Service_that_does_not_move_is_silent(string deploy) => Verify.NoDiagnostics(WithVolume("data:/data", deploy));

    [Theory]
    [InlineData("data:/data:ro")]
    [InlineData("{type: volume, source: data, target: /data, read_only: true}")]
    [InlineData("/anonymous")]
    [InlineData("'${VOLUME}:/data'")]
    [InlineData("{type: tmpfs, target: /data}")]
    [InlineData("./data:/data")]
    [InlineData("~/data:/data")]
    [InlineData("'${DATA}/db:/data'")]
    [InlineData("/srv/data:/data:ro")]
    [InlineData("/etc/localtime:/etc/localtime")]
    [InlineData("/var/run/docker.sock:/var/run/docker.sock")]
    [InlineData("/proc:/host/proc")]
    [InlineData("/:/rootfs")]
    [InlineData("/var/lib/docker/volumes:/volumes")]
    [InlineData(@"'\\nas\data:/data'")]
    [InlineData("/mnt/nas/acme:/data")]
    [InlineData("/srv/NFS-data/acme:/data")]
    [InlineData("/share/acme:/data")]
    [InlineData("/srv/acme/allow.txt:/allow.txt")]
    [InlineData("/srv/acme/haproxy.cfg:/usr/local/etc/haproxy/haproxy.cfg")]
    [InlineData("/srv/acme/Nginx.CONF:/etc/nginx/nginx.conf")]
    [InlineData("{type: bind, source: /srv/acme/prometheus.yml, target: /etc/prometheus/prometheus.yml}")]
    public void Mount_without_state_of_its_own_is_silent(string mount) => Verify.NoDiagnostics(WithVolume(mount));

    [Theory]
    [InlineData("/srv/data:/data")]
    [InlineData("/etcetera:/data")]
    [InlineData("/srv/acme/conf.d:/data")]
    [InlineData("/srv/acme.conf/:/data")]
    [InlineData("/srv/acme/app.sqlite:/app.sqlite")]
    [InlineData("/srv/acme/acme.json:/acme.json")]
    [InlineData("/srv/share/data:/data")]
    [InlineData("/srv/nassau/data:/data")]
    [InlineData("{type: bind, source: /srv/data, target: /data}")]
    [InlineData(@"'C:\data:/data'")]
    public void Folder_of_the_host_is_information(string mount)
    {
        var found = Verify.Diagnostics(WithVolume($"{{|SL4004:{mount}|}}"));
        Assert.Equal(DiagnosticSeverity.Info, found[0].Severity);
    }

    [Fact]
    public void Folder_message_names_what_would_make_it_right() => Verify.Diagnostic(
        WithVolume("{|SL4004:/srv/data:/data|}"),
        "Data of 'db' in '/srv/data' stays on one node, the task does not; pin it with a node label or use storage that every node mounts there");

    [Fact]
    public void Service_is_reported_once_at_its_first_volume()
    {
        var found = Verify.Diagnostic(
            """
            services:
              db:
                image: postgres:17
                volumes:
                  - /srv/backup:/backup
                  - {|SL4004:data:/data|}
                  - wal:/wal
            volumes: {data: , wal: }
            """,
            "Data of 'db' in 'data' stays on one node, the task does not; pin it with a node label or use shared storage");
        Assert.Equal(["so does 'wal'", "so does '/srv/backup'"], found.Details.Related.Select(static r => r.Message));
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
    }

    [Fact]
    public void Shared_paths_are_silent()
    {
        var settings = Settings.Options("shared_paths = /mnt/nfs, /data/*/shared/");
        Verify.NoDiagnostics(WithVolume("/mnt/nfs/db:/data"), settings);
        Verify.NoDiagnostics(WithVolume("/mnt/nfs:/data"), settings);
        Verify.NoDiagnostics(WithVolume("/data/x/shared/db:/data"), settings);
        Verify.Diagnostics(WithVolume("{|SL4004:/mnt/nfs2/db:/data|}"), settings);
    }

    [Fact]
    public void On_one_node_nothing_moves() => Verify.NoDiagnostics(WithVolume("data:/data"), Settings.Options("cluster_nodes = 1"));

    [Fact]
    public void Fragments_are_silent() => Verify.NoDiagnostics("{services: {db: {volumes: ['data:/data']}}, volumes: {data: }}");

    [Fact]
    public void Undeclared_volume_is_silent() => Verify.NoDiagnostics("services: {db: {image: acme/db:1, volumes: ['data:/data']}}");

    [Fact]
    public void Compose_has_one_node() => Verify.NoDiagnostics(WithVolume("data:/data"), VerifierSettings.Compose);

    [Fact]
    public void File_for_both_targets_is_told_the_condition()
    {
        var found = Verify.Diagnostic(
            WithVolume("{|SL4004:data:/data|}"),
            "Data of 'db' in 'data' stays on one node, the task does not; pin it with a node label or use shared storage (if the file is deployed as a stack)",
            Settings.Both);
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
    }

    [Fact]
    public void Services_that_share_a_volume_are_kept_together() => Verify.NoDiagnostics(
        Share("node.labels.db == true", "data:/data", "node.labels.db == TRUE", "data:/data"));

    [Fact]
    public void Services_that_share_a_volume_and_are_pinned_apart_are_reported()
    {
        var found = Verify.Diagnostic(
            Share("node.labels.db == true", "data:/data", "node.hostname == worker-1", "{|SL4004:data:/data|}"),
            "Data of 'b' in 'data' stays on one node, and 'a' need not run on the same; pin both with one constraint or use shared storage");
        Assert.Equal("used by 'a'", Assert.Single(found.Details.Related).Message);
    }

    [Fact]
    public void Reader_that_is_not_pinned_beside_the_writer_is_reported() => Verify.Diagnostics(
        Share("node.role == worker", "{|SL4004:data:/data:ro|}", "node.hostname == worker-1", "data:/data"));

    [Fact]
    public void Members_of_a_cluster_have_a_volume_each()
    {
        Verify.Diagnostics(Share("node.hostname == a", "data:/data", "node.hostname == b", "{|SL4004:data:/data|}"));
        Verify.NoDiagnostics(Share("node.hostname == a", "data:/data", "node.hostname == b", "data:/data").Replace("acme/b:1", "acme/a:2", StringComparison.Ordinal));
        Verify.Diagnostics(
            Share("node.labels.a == a", "data:/data", "node.labels.b == b", "{|SL4004:data:/data|}").Replace("acme/b:1", "acme/a:1", StringComparison.Ordinal));
    }

    [Fact]
    public void Readers_alone_are_silent() => Verify.NoDiagnostics(
        Share("node.labels.db == true", "data:/data:ro", "node.hostname == worker-1", "data:/data:ro"));

    [Fact]
    public void Reader_of_a_volume_whose_writer_moves_is_no_finding_of_its_own() => Verify.Diagnostics(
        Share("node.role == worker", "{|SL4004:data:/data|}", "node.role == worker", "data:/data:ro"));

    [Fact]
    public void Volumes_that_came_through_an_anchor_are_one_finding() => Verify.Diagnostics(
        """
        x-volumes: &volumes
          - {|SL4004:data:/data|}
        services:
          a: {image: acme/a:1, volumes: *volumes}
          b: {image: acme/b:1, volumes: *volumes}
        volumes: {data: }
        """);

    private static string WithVolume(string mount, string deploy = "replicas: 1", string volume = "") =>
        $$$"""
        services:
          db:
            image: postgres:17
            volumes:
              - {{{mount}}}
            deploy: {{{{deploy}}}}
        volumes:
          data: {{{volume}}}
        """;

    private static string Share(string first, string firstMount, string second, string secondMount) =>
        $$$"""
        services:
          a:
            image: acme/a:1
            volumes:
              - {{{firstMount}}}
            deploy: {placement: {constraints: [{{{first}}}]}}
          b:
            image: acme/b:1
            volumes:
              - {{{secondMount}}}
            deploy: {placement: {constraints: [{{{second}}}]}}
        volumes: {data: }
        """;
}
