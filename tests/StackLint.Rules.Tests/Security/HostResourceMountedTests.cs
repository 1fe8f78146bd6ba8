using Microsoft.CodeAnalysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Security.HostResourceMountedAnalyzer>;

namespace StackLint.Rules.Tests.Security;

public sealed class HostResourceMountedTests
{
    [Fact]
    public void Item_is_reported() => Verify.Diagnostic(
        """
        services:
          backup:
            image: acme/backup:1
            volumes:
              - data:/data
              - {|SL5006:/etc:/backup/etc:ro|}
        volumes: {data: }
        """,
        "'backup' gets read-only access to /etc of the host");

    [Theory]
    [InlineData("/etc:/x")]
    [InlineData("/etc/cron.d/:/x:rw")]
    [InlineData("/root:/x")]
    [InlineData("/root/.ssh:/x")]
    [InlineData("/boot:/x")]
    [InlineData("/proc:/host/proc")]
    [InlineData("/proc/sys/net:/x")]
    [InlineData("/var/lib:/x")]
    [InlineData("/var/lib/docker:/x")]
    [InlineData("/var/lib/docker/volumes/a/_data:/x")]
    [InlineData("/var/lib/containerd:/x")]
    [InlineData("/var/spool/cron:/x")]
    [InlineData("/srv/../etc:/x")]
    [InlineData("/usr:/x")]
    [InlineData("/usr/bin/docker:/usr/bin/docker")]
    [InlineData("/usr/local/bin:/x")]
    [InlineData("/lib/modules:/lib/modules")]
    [InlineData("/etc/ssl/certs:/etc/ssl/certs")]
    [InlineData(@"C:\Windows:C:\host")]
    [InlineData("${DIR:-/etc}:/x")]
    public void Writing_as_good_as_root_is_an_error(string mount) => Check(mount, DiagnosticSeverity.Error, DiagnosticSeverity.Error);

    [Theory]
    [InlineData("/etc:/x:ro")]
    [InlineData("/etc/passwd:/etc/passwd:ro")]
    [InlineData("/root/.ssh:/x:ro")]
    [InlineData("/var/lib/docker/containers:/x:ro")]
    [InlineData("/proc/net:/x:ro")]
    [InlineData("/sys/fs/cgroup:/sys/fs/cgroup:ro")]
    [InlineData("/sys:/sys")]
    [InlineData("/dev:/dev")]
    [InlineData("/dev/disk:/dev/disk:ro")]
    [InlineData("/run/dbus:/run/dbus")]
    [InlineData("/var/run/dbus/system_bus_socket:/s:ro")]
    [InlineData("/home:/x")]
    [InlineData("/home/ann:/x:ro")]
    [InlineData("/home/ann/.ssh/id_ed25519:/key:ro")]
    [InlineData("/srv/deploy/.ssh:/x:ro")]
    [InlineData("~:/x")]
    [InlineData("~/.aws:/root/.aws:ro")]
    [InlineData("~/.docker/config.json:/config.json")]
    [InlineData("${HOME}/.kube:/x")]
    [InlineData("$HOME:/x")]
    [InlineData("/Users/ann:/x")]
    [InlineData(@"C:\Users\Ann\.aws:C:\aws")]
    [InlineData("/var/lib/kubelet:/x")]
    [InlineData("/etc/localtime:/etc/localtime")]
    [InlineData("/etc/timezone:/etc/timezone:rw")]
    [InlineData("/etc/hostname:/etc/nodename")]
    [InlineData("/etc/hosts:/etc/hosts")]
    [InlineData("/etc:/x:${MODE}")]
    public void State_and_secrets_of_the_host_are_a_warning(string mount) => Check(mount, DiagnosticSeverity.Warning, DiagnosticSeverity.Error);

    [Theory]
    [InlineData("/proc:/host/proc:ro")]
    [InlineData("/sys:/host/sys:ro,rslave")]
    public void What_monitoring_reads_stays_a_warning_at_scale(string mount) => Check(mount, DiagnosticSeverity.Warning, DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("/mnt/media:/media:rslave", "gets later mounts below /mnt/media")]
    [InlineData("/mnt/media:/media:ro,slave", "gets later mounts below /mnt/media")]
    [InlineData("/mnt/media:/media:shared", "exchanges mounts below /mnt/media with those")]
    [InlineData("/mnt/media:/media:z,rshared", "exchanges mounts below /mnt/media with those")]
    public void Propagation_is_an_information(string mount, string access)
    {
        Check(mount, DiagnosticSeverity.Info, DiagnosticSeverity.Info);
        Verify.Diagnostic($"services: {{a: {{image: acme/a:1, volumes: [{{|SL5006:'{mount}'|}}]}}}}", $"'a' {access} of the host", VerifierSettings.Compose);
    }

    [Theory]
    [InlineData("/srv/data:/data")]
    [InlineData("/mnt/media:/media:rprivate")]
    [InlineData("/etcetera:/x")]
    [InlineData("./etc:/etc")]
    [InlineData("../../etc:/etc")]
    [InlineData(".:/root")]
    [InlineData("etc:/etc")]
    [InlineData("./.ssh:/root/.ssh")]
    [InlineData("/srv/app/.docker/nginx.conf:/x")]
    [InlineData("/home/ann/project:/x")]
    [InlineData("~/project:/x")]
    [InlineData("${HOME}/project:/x")]
    [InlineData("${HOMES}/.kube:/x")]
    [InlineData("${DIR}/.ssh:/x")]
    [InlineData("/etc/${APP}:/x")]
    [InlineData("${DIR}:/etc")]
    [InlineData("/var/lib/mysql:/var/lib/mysql")]
    [InlineData("/var/lib/dockerdata:/x")]
    [InlineData("/var/log:/var/log")]
    [InlineData("/usr/share/zoneinfo:/usr/share/zoneinfo")]
    [InlineData("/usr/bin/docker:/usr/bin/docker:ro")]
    [InlineData("/lib/modules:/lib/modules:ro")]
    [InlineData("/etc/localtime:/etc/localtime:ro")]
    [InlineData("/etc/timezone:/etc/timezone:ro,z")]
    [InlineData("/etc/ssl/certs:/etc/ssl/certs:ro")]
    [InlineData("/etc/hostname:/etc/nodename:ro")]
    [InlineData("/dev/null:/etc/x.conf")]
    [InlineData("/dev/urandom:/dev/random")]
    [InlineData("/dev/net/tun:/dev/net/tun")]
    [InlineData("/var/run/docker.sock:/var/run/docker.sock")]
    [InlineData("/var/run:/var/run")]
    [InlineData("/:/rootfs:ro,rslave")]
    [InlineData("/etc")]
    [InlineData("d:/etc:/x")]
    public void Other_mounts_are_silent(string mount) => Verify.NoDiagnostics(
        $$$"""
        services:
          a:
            image: acme/a:1
            volumes:
              - {{{mount}}}
        volumes: {etc: }
        """,
        VerifierSettings.Compose);

    [Fact]
    public void Long_syntax_is_reported()
    {
        var findings = Verify.Diagnostics(
            """
            services:
              a:
                image: acme/a:1
                volumes:
                  - {|SL5006:{type: bind, source: /etc, target: /x, read_only: true}|}
                  - {|SL5006:{type: bind, source: /mnt, target: /y, bind: {propagation: rshared}}|}
                  - {|SL5006:{type: bind, source: "${HOME}/.ssh", target: /z}|}
                  - {type: bind, source: /srv, target: /s}
                  - {type: bind, source: "${DIR}", target: /etc}
                  - {type: volume, source: etc, target: /etc}
                  - {type: tmpfs, target: /root}
            volumes: {etc: }
            """);
        Assert.Equal(
            [
                "'a' gets read-only access to /etc of the host",
                "'a' exchanges mounts below /mnt with those of the host",
                "'a' gets writable access to ~/.ssh of the host",
            ],
            findings.Select(static f => f.Message));
    }

    [Theory]
    [InlineData("conf:/x", "bind", "writable")]
    [InlineData("conf:/x:ro", "bind", "read-only")]
    [InlineData("conf:/x", "'bind,ro'", "read-only")]
    public void Volume_that_is_a_path_of_the_host_is_reported(string mount, string options, string mode)
    {
        var finding = Verify.Diagnostic(
            $$$"""
            services:
              a: {image: acme/a:1, volumes: [{|SL5006:'{{{mount}}}'|}]}
            volumes:
              conf: {driver_opts: {type: none, o: {{{options}}}, device: /etc/app}}
            """,
            $"'a' gets {mode} access to /etc/app of the host");
        Assert.Equal("the volume is /etc/app of the host", Assert.Single(finding.Details.Related).Message);
    }

    [Fact]
    public void Control_device_of_the_data_optimizer_is_no_disk() => Verify.NoDiagnostics(
        """
        services:
          a: {image: acme/a:1, devices: [/dev/vdo]}
        """,
        VerifierSettings.Compose);

    [Theory]
    [InlineData("/dev/sda", "writable")]
    [InlineData("/dev/sda1:/dev/sda1:r", "read-only")]
    [InlineData("/dev/nvme0n1:/dev/nvme0n1:rw", "writable")]
    [InlineData("//dev/./vda", "writable")]
    [InlineData("/dev/mapper/data", "writable")]
    [InlineData("/dev/disk/by-id/x:/dev/x", "writable")]
    [InlineData("/dev/md/root", "writable")]
    [InlineData("/dev/loop0", "writable")]
    [InlineData("/dev/zfs", "writable")]
    [InlineData("/dev/kmsg", "writable")]
    [InlineData("/dev:/dev", "writable")]
    public void Raw_device_is_an_error(string device, string mode)
    {
        var finding = Verify.Diagnostic(
            $$$"""
            services:
              a:
                image: acme/a:1
                devices:
                  - /dev/dri:/dev/dri
                  - {|SL5006:{{{device}}}|}
            """,
            $"'a' gets {mode} access to {device.Split(':')[0]} of the host",
            VerifierSettings.Compose);
        Assert.Equal(DiagnosticSeverity.Error, finding.Severity);
    }

    [Fact]
    public void Long_form_of_a_device_is_reported() => Verify.Diagnostics(
        """
        services:
          a:
            image: acme/a:1
            devices:
              - {|SL5006:{source: /dev/sdb, target: /dev/xvdc, permissions: rwm}|}
              - {source: /dev/ttyUSB0, target: /dev/ttyUSB0}
        """,
        Settings.Both);

    [Theory]
    [InlineData("/dev/dri")]
    [InlineData("/dev/ttyUSB0:/dev/ttyUSB0")]
    [InlineData("/dev/net/tun")]
    [InlineData("/dev/fuse")]
    [InlineData("/dev/snd")]
    [InlineData("/dev/null")]
    [InlineData("'${DISK}'")]
    [InlineData("'/dev/${DISK}'")]
    [InlineData("nvidia.com/gpu=all")]
    public void Other_and_unknown_devices_are_silent(string device) => Verify.NoDiagnostics(
        $"services: {{a: {{image: acme/a:1, devices: [{device}]}}}}", VerifierSettings.Compose);

    [Fact]
    public void Stack_ignores_devices() => Verify.NoDiagnostics("services: {a: {image: acme/a:1, devices: [/dev/sda]}}");

    [Fact]
    public void Allowed_paths_are_silent() => Verify.Diagnostics(
        """
        services:
          a:
            image: acme/a:1
            volumes:
              - /etc/letsencrypt:/x
              - /etc/app/conf.d:/y
              - /var/run/dbus/system_bus_socket:/s
              - {|SL5006:/etc/letsencrypted:/z|}
            devices: [/dev/sda1, {|SL5006:/dev/sdb|}]
        """,
        Settings.Options("sl5006.allowed_paths = /etc/letsencrypt/, /etc/*/conf.d, /run/dbus, /dev/sda*") with { Target = VerifierSettings.Compose.Target });

    [Fact]
    public void Fix_mounts_read_only() => Verify.CodeFix(
        """
        services:
          a:
            image: acme/a:1
            volumes:
              - {|SL5006:/etc/app:/etc/app|} # its configuration
              - {|SL5006:"/etc/localtime:/etc/localtime"|}
              - {|SL5006:/root/x:/x:z|}
              - {|SL5006:/boot:/boot:rw,z|}
              - {|SL5006:/sys:/sys|}
              - {|SL5006:type: bind
                source: /etc/cron.d
                target: /cron|}
              - {|SL5006:{type: bind, source: /proc, target: /p, read_only: false}|}
        """,
        """
        services:
          a:
            image: acme/a:1
            volumes:
              - /etc/app:/etc/app:ro # its configuration
              - "/etc/localtime:/etc/localtime:ro"
              - /root/x:/x:z,ro
              - /boot:/boot:ro,z
              - /sys:/sys
              - type: bind
                source: /etc/cron.d
                target: /cron
                read_only: true
              - {type: bind, source: /proc, target: /p, read_only: true}
        """);

    [Fact]
    public void Text_of_a_variable_is_left_to_the_author() => Assert.Null(
        Assert.Single(Verify.Diagnostics("services: {a: {image: acme/a:1, volumes: [{|SL5006:'${DIR:-/etc}:/x'|}]}}")).Details.Fix);

    [Fact]
    public void Shared_list_is_one_finding_and_a_fragment_is_judged() => Assert.Single(Verify.Diagnostics(
        """
        x-volumes: &volumes
          - {|SL5006:/etc/app:/etc/app:ro|}
        services:
          a: {volumes: *volumes}
          b: {image: acme/b:1, volumes: *volumes}
        """,
        Settings.Both));

    [Theory]
    [InlineData("/:/rootfs:ro", "/proc:/host/proc:ro")]
    [InlineData("/:/rootfs:ro", "/sys:/host/sys:ro")]
    [InlineData("/:/rootfs:ro", "~/.ssh:/ssh:ro")]
    [InlineData("/:/rootfs", "/etc:/host/etc")]
    [InlineData("/:/rootfs:ro", "${DIR:-/etc}:/host/etc:ro")]
    [InlineData("/var:/host/var:ro", "/var/lib/docker:/d:ro")]
    [InlineData("/run:/run", "/run/dbus:/run/dbus")]
    public void What_is_below_a_folder_that_SL5001_reports_is_left_to_it(string first, string second) => Verify.NoDiagnostics(Two(first, second));

    [Theory]
    [InlineData("/:/rootfs:ro", "{|SL5006:/etc:/host/etc|}")]
    [InlineData("/var:/host/var:ro", "{|SL5006:/etc:/host/etc:ro|}")]
    [InlineData("/run:/run", "{|SL5006:/var/lib/docker:/d:ro|}")]
    [InlineData("/run/docker.sock:/s", "{|SL5006:/run/dbus:/run/dbus|}")]
    public void What_lies_elsewhere_or_is_writable_beside_a_read_only_folder_is_reported(string first, string second) => Verify.Diagnostics(Two(first, second));

    [Fact]
    public void What_SL5001_lets_pass_covers_nothing() => Verify.Diagnostics(
        Two("/:/rootfs:ro", "{|SL5006:/etc:/host/etc:ro|}"), Settings.Options("sl5001.allow_services = a"));

    private static string Two(string first, string second) =>
        $$$"""
        services:
          a:
            image: acme/a:1
            volumes:
              - {{{first}}}
              - {{{second}}}
        """;

    private static void Check(string mount, DiagnosticSeverity severity, DiagnosticSeverity atScale)
    {
        var text =
            $$$"""
            services:
              a:
                image: acme/a:1
                volumes:
                  - {|SL5006:{{{mount}}}|}
            """;
        Assert.Equal(severity, Assert.Single(Verify.Diagnostics(text)).Severity);
        Assert.Equal(severity, Assert.Single(Verify.Diagnostics(text, VerifierSettings.Compose)).Severity);
        Assert.Equal(atScale, Assert.Single(Verify.Diagnostics(text, VerifierSettings.Scale)).Severity);
    }

    [Theory]
    [InlineData("portainer/agent:2.21.4", "/var/lib/docker/volumes", false)]
    [InlineData("portainer/agent:2.21.4", "/etc", true)]
    [InlineData("acme/agent:1", "/var/lib/docker/volumes", true)]
    public void Volumes_that_an_agent_manages_stay_writable(string image, string path, bool isChanged) => Assert.Equal(
        isChanged,
        Verify.Diagnostics("services: {a: {image: \"IMAGE\", volumes: [{|SL5006:PATH:/x|}]}}".Replace("IMAGE", image, StringComparison.Ordinal).Replace("PATH", path, StringComparison.Ordinal))
            .Single().Details.Fix is not null);
}
