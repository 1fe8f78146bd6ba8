using Microsoft.CodeAnalysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Security.DockerSocketExposedAnalyzer>;

namespace StackLint.Rules.Tests.Security;

public sealed class DockerSocketExposedTests
{
    [Fact]
    public void Socket_is_reported_at_the_item() => Verify.Diagnostic(
        """
        services:
          proxy:
            image: traefik:v3.1
            volumes:
              - data:/data
              - {|SL5001:/var/run/docker.sock:/var/run/docker.sock:ro|}
        volumes: {data: }
        """,
        "'proxy' can control the Docker daemon through /var/run/docker.sock; :ro does not restrict the API");

    [Theory]
    [InlineData("/var/run/docker.sock:/var/run/docker.sock", "the Docker daemon through /var/run/docker.sock; put a socket proxy in between")]
    [InlineData("/run/docker.sock:/tmp/d.sock", "the Docker daemon through /run/docker.sock; put a socket proxy in between")]
    [InlineData("/run/user/1000/docker.sock:/var/run/docker.sock", "the Docker daemon through /run/user/1000/docker.sock; put a socket proxy in between")]
    [InlineData("/var/run/docker.sock.raw:/var/run/docker.sock", "the Docker daemon through /var/run/docker.sock.raw; put a socket proxy in between")]
    [InlineData("~/.colima/default/docker.sock:/s", "the Docker daemon through ~/.colima/default/docker.sock; put a socket proxy in between")]
    [InlineData("${SOCK:-/var/run/docker.sock}:/s", "the Docker daemon through /var/run/docker.sock; put a socket proxy in between")]
    [InlineData("${SOCK}:/var/run/docker.sock", "the Docker daemon through /var/run/docker.sock; put a socket proxy in between")]
    [InlineData("${XDG_RUNTIME_DIR}/docker.sock:/s", "the Docker daemon through …/docker.sock; put a socket proxy in between")]
    [InlineData("/mnt/engine:/var/run/docker.sock", "the Docker daemon through /var/run/docker.sock; put a socket proxy in between")]
    [InlineData("/run/containerd/containerd.sock:/s", "containerd through /run/containerd/containerd.sock; mount less of the host")]
    [InlineData("/run/k3s/containerd/containerd.sock:/s", "containerd through /run/k3s/containerd/containerd.sock; mount less of the host")]
    [InlineData("/var/run/crio/crio.sock:/s", "CRI-O through /var/run/crio/crio.sock; mount less of the host")]
    [InlineData("/run/podman/podman.sock:/var/run/docker.sock", "Podman through /run/podman/podman.sock; mount less of the host")]
    [InlineData("/run/systemd/private:/s", "systemd through /run/systemd/private; mount less of the host")]
    [InlineData("/var/run/docker/swarm/control.sock:/s", "the swarm through /var/run/docker/swarm/control.sock; mount less of the host")]
    [InlineData("/:/rootfs:ro", "the Docker daemon through /; :ro does not restrict the API")]
    [InlineData("/.:/rootfs", "the Docker daemon through /.; mount less of the host")]
    [InlineData("/var:/host/var", "the Docker daemon through /var; mount less of the host")]
    [InlineData("/run:/run", "the Docker daemon through /run; mount less of the host")]
    [InlineData("/var/run/:/var/run:rw", "the Docker daemon through /var/run/; mount less of the host")]
    [InlineData("/run/containerd:/x", "containerd through /run/containerd; mount less of the host")]
    [InlineData("/var/run/systemd:/x", "systemd through /var/run/systemd; mount less of the host")]
    [InlineData("/var/run/docker:/x", "the swarm through /var/run/docker; mount less of the host")]
    [InlineData("//./pipe/docker_engine://./pipe/docker_engine", "the Docker daemon through //./pipe/docker_engine; put a socket proxy in between")]
    [InlineData(@"\\.\pipe\docker_engine:\\.\pipe\docker_engine", @"the Docker daemon through \\.\pipe\docker_engine; put a socket proxy in between")]
    public void Every_socket_and_every_folder_that_holds_one_is_reported(string mount, string expected) => Verify.Diagnostic(
        $$$"""
        services:
          a:
            image: acme/ops:1
            volumes:
              - {|SL5001:{{{mount}}}|}
        """,
        $"'a' can control {expected}");

    [Theory]
    [InlineData("/run/dbus:/run/dbus")]
    [InlineData("/var/run/dbus/system_bus_socket:/s")]
    [InlineData("/run/docker/plugins:/run/docker/plugins")]
    [InlineData("/run/user/1000:/x")]
    [InlineData("/var/lib/docker:/x")]
    [InlineData("/var/log:/var/log")]
    [InlineData("/var/running:/x")]
    [InlineData("./docker:/docker")]
    [InlineData(".:/var")]
    [InlineData("docker.sock.d:/x")]
    [InlineData("/srv/docker.sock.md:/x")]
    [InlineData("/dev/null:/var/run/docker.sock")]
    [InlineData("run:/var/run")]
    [InlineData("/var/run")]
    [InlineData("${DIR}:/var/run")]
    [InlineData("${DIR}")]
    [InlineData("${DIR}/var:/x")]
    public void Other_and_unknown_mounts_are_silent(string mount) => Verify.NoDiagnostics(
        $$$"""
        services:
          a:
            image: acme/ops:1
            volumes:
              - {{{mount}}}
        volumes: {run: , docker.sock.d: }
        """);

    [Fact]
    public void Long_syntax_is_reported() => Verify.Diagnostics(
        """
        services:
          a:
            image: acme/ops:1
            volumes:
              - {|SL5001:{type: bind, source: /var/run/docker.sock, target: /var/run/docker.sock, read_only: true}|}
          b: {image: acme/ops:1, volumes: [{|SL5001:{type: npipe, source: '\\.\pipe\docker_engine', target: '\\.\pipe\docker_engine'}|}]}
          c:
            image: acme/ops:1
            volumes:
              - {|SL5001:{type: bind, source: "${SOCK}", target: /var/run/docker.sock}|}
              - {type: tmpfs, target: /run/docker.sock}
              - {type: bind, source: /srv/x, target: /x}
        """);

    [Fact]
    public void Service_makes_one_finding()
    {
        var found = Verify.Diagnostic(
            """
            services:
              a:
                image: acme/ops:1
                use_api_socket: true
                volumes:
                  - {|SL5001:/:/rootfs:ro|}
                  - /var/run:/var/run
                  - /run/containerd/containerd.sock:/c.sock
            """,
            "'a' can control the Docker daemon through /; :ro does not restrict the API",
            VerifierSettings.Compose);
        Assert.Equal(
            [
                "so it can control the Docker daemon through /var/run",
                "so it can control containerd through /run/containerd/containerd.sock",
                "so it can control the Docker daemon through use_api_socket",
            ],
            found.Details.Related.Select(static r => r.Message));
    }

    [Fact]
    public void Volume_that_is_a_path_of_the_host_is_reported_with_its_device()
    {
        var finding = Verify.Diagnostic(
            """
            services:
              a:
                image: acme/ops:1
                volumes:
                  - {|SL5001:sock:/host:ro|}
            volumes:
              sock:
                driver: local
                driver_opts:
                  type: none
                  o: bind
                  device: /var/run
            """,
            "'a' can control the Docker daemon through /var/run; :ro does not restrict the API");
        Assert.Equal("the volume is /var/run of the host", Assert.Single(finding.Details.Related).Message);
    }

    [Theory]
    [InlineData("driver_opts: {type: none, o: rbind, device: /var/run}")]
    [InlineData("driver_opts: [type=none, o=bind, device=/run/]")]
    [InlineData("driver: cwspear/docker-local-persist-volume-plugin\n    driver_opts: {mountpoint: /var/run}")]
    public void Every_spelling_of_such_a_volume_is_reported(string lines) => Verify.Diagnostics(
        $$$"""
        services:
          a: {image: acme/ops:1, volumes: [{|SL5001:'sock:/host'|}]}
        volumes:
          sock:
            {{{lines}}}
        """,
        VerifierSettings.Compose);

    [Theory]
    [InlineData("driver_opts: {type: nfs, o: 'addr=10.0.0.1', device: ':/var/run'}")]
    [InlineData("driver_opts: {type: cifs, o: 'username=x', device: //server/var/run}")]
    [InlineData("driver_opts: {type: tmpfs, device: tmpfs}")]
    [InlineData("driver: rexray/ebs\n    driver_opts: {type: none, o: bind, device: /var/run}")]
    [InlineData("driver: '${DRIVER}'\n    driver_opts: {type: none, o: bind, device: /var/run}")]
    [InlineData("driver_opts: {type: none, o: bind, device: '${DIR}'}")]
    [InlineData("external: true")]
    public void Other_volumes_are_silent(string lines) => Verify.NoDiagnostics(
        $$$"""
        services:
          a: {image: acme/ops:1, volumes: ['sock:/host']}
        volumes:
          sock:
            {{{lines}}}
        """);

    [Fact]
    public void Api_socket_of_Compose_is_reported()
    {
        const string Text = "services: {a: {image: 'docker:28-cli', use_api_socket: {|SL5001:true|}}}";
        Verify.Diagnostic(Text, "'a' can control the Docker daemon through use_api_socket; put a socket proxy in between", VerifierSettings.Compose);
        Verify.Diagnostics(Text, Settings.Both);
        Verify.NoDiagnostics("services: {a: {image: 'docker:28-cli', use_api_socket: true}}");
        Verify.NoDiagnostics("services: {a: {image: 'docker:28-cli', use_api_socket: '${API}'}}", VerifierSettings.Compose);
    }

    [Fact]
    public void Address_of_a_proxy_is_silent() => Verify.NoDiagnostics(
        "services: {a: {image: acme/ops:1, environment: {DOCKER_HOST: 'tcp://socket-proxy:2375'}}}");

    [Fact]
    public void Shared_list_is_one_finding()
    {
        var finding = Assert.Single(Verify.Diagnostics(
            """
            x-volumes: &volumes
              - {|SL5001:/var/run/docker.sock:/var/run/docker.sock|}
            services:
              a: {image: acme/ops:1, volumes: *volumes}
              b: {image: acme/ops:1, volumes: *volumes}
            """));
        Assert.Equal<string>(["a", "b"], finding.Services);
    }

    [Fact]
    public void Unused_block_is_silent_and_a_fragment_is_not()
    {
        Verify.NoDiagnostics("x-a: &a {volumes: ['/var/run/docker.sock:/s']}\nservices: {b: {image: acme/ops:1}}");
        Verify.Diagnostics("services: {b: {volumes: [{|SL5001:'/var/run/docker.sock:/s'|}]}}");
    }

    [Fact]
    public void Row_25_job_with_the_socket_is_reported() => Verify.Diagnostics(
        """
        services:
          prune:
            image: docker:28-cli
            volumes: [{|SL5001:'/var/run/docker.sock:/var/run/docker.sock'|}]
            deploy: {mode: replicated-job, placement: {constraints: [node.role == manager]}}
        """);

    [Fact]
    public void Listed_service_is_silent()
    {
        const string Text = "services: {ops-board: {image: acme/board:1, volumes: ['/var/run/docker.sock:/s']}}";
        Verify.NoDiagnostics(Text, Settings.Options("sl5001.allow_services = db, ops-*"));
        Verify.NoDiagnostics(Text, Settings.Options("sl5001.allow_services = ops-board"));
    }

    [Fact]
    public void Severity_follows_the_profile()
    {
        const string Text = "services: {a: {image: acme/ops:1, volumes: [{|SL5001:'/var/run/docker.sock:/s'|}]}}";
        Assert.Equal(DiagnosticSeverity.Warning, Verify.Diagnostics(Text)[0].Severity);
        Assert.Equal(DiagnosticSeverity.Warning, Verify.Diagnostics(Text, VerifierSettings.Compose)[0].Severity);
        Assert.Equal(DiagnosticSeverity.Error, Verify.Diagnostics(Text, VerifierSettings.Scale)[0].Severity);
    }
}
