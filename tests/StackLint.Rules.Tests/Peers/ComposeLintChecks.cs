using System.Collections.Immutable;

namespace StackLint.Rules.Tests.Peers;

/// <summary>The checks of compose-lint; those that it has retired stand at the end.</summary>
internal static class ComposeLintChecks
{
    internal static ImmutableArray<PeerCheck> All { get; } =
    [
        new("compose-lint CL-0001", "SL5001", """
            services:
              agent:
                image: shop/agent:1.4
                volumes:
                  - /var/run/docker.sock:/var/run/docker.sock
            """) { Cure = ("/var/run/docker.sock:/var/run/docker.sock", "./data:/data") },
        new("compose-lint CL-0001", "SL5001", """
            services:
              agent:
                image: shop/agent:1.4
                volumes:
                  - type: bind
                    source: /run/containerd/containerd.sock
                    target: /run/containerd/containerd.sock
                    read_only: true
            """) { Cure = ("/run/containerd/containerd.sock", "/srv/agent") },
        new("compose-lint CL-0002", "SL5002", """
            services:
              agent:
                image: shop/agent:1.4
                privileged: true
            """) { Cure = ("true", "false") },
        new("compose-lint CL-0003", "SL5008", """
            services:
              web:
                image: nginx:1.27
                cap_drop: [ALL]
                read_only: true
            """) { Cure = ("read_only: true", "read_only: true\n    security_opt: [\"no-new-privileges:true\"]") },
        new("compose-lint CL-0004", "SL5009", """
            services:
              web:
                image: nginx
            """) { Cure = ("nginx", "nginx:1.27") },
        new("compose-lint CL-0005", "SL5011", """
            services:
              web:
                image: nginx:1.27
                ports:
                  - "0.0.0.0:8080:80"
            """) { Cure = ("0.0.0.0", "127.0.0.1") },
        new("compose-lint CL-0006", "SL5008", """
            services:
              web:
                image: nginx:1.27
                read_only: true
                security_opt: ["no-new-privileges:true"]
            """) { Cure = ("read_only: true", "read_only: true\n    cap_drop: [ALL]") },
        new("compose-lint CL-0007", "SL5008", """
            services:
              web:
                image: nginx:1.27
                cap_drop: [ALL]
                security_opt: ["no-new-privileges:true"]
            """) { Cure = ("cap_drop: [ALL]", "cap_drop: [ALL]\n    read_only: true") },
        new("compose-lint CL-0008", "SL5003", """
            services:
              agent:
                image: shop/agent:1.4
                network_mode: host
            """) { Cure = ("host", "none") },
        new("compose-lint CL-0009", "SL5005", """
            services:
              agent:
                image: shop/agent:1.4
                security_opt:
                  - seccomp:unconfined
            """) { Cure = ("seccomp:unconfined", "no-new-privileges:true") },
        new("compose-lint CL-0009", "SL5005", """
            services:
              agent:
                image: shop/agent:1.4
                security_opt:
                  - apparmor=unconfined
            """) { Cure = ("apparmor=unconfined", "apparmor=shop") },
        new("compose-lint CL-0010", "SL5003", """
            services:
              agent:
                image: shop/agent:1.4
                pid: host
            """) { Cure = ("pid: host", "init: true") },
        new("compose-lint CL-0010", "SL5003", """
            services:
              agent:
                image: shop/agent:1.4
                ipc: host
            """) { Cure = ("host", "shareable") },
        new("compose-lint CL-0011", "SL5004", """
            services:
              vpn:
                image: shop/vpn:1.4
                cap_add: [NET_ADMIN]
            """) { Cure = ("NET_ADMIN", "NET_BIND_SERVICE") },
        new("compose-lint CL-0013", "SL5006", """
            services:
              agent:
                image: shop/agent:1.4
                volumes:
                  - /etc:/host/etc:ro
            """) { Cure = ("/etc:/host/etc", "./etc:/host/etc") },
        new("compose-lint CL-0014", "SL3004", """
            services:
              web:
                image: nginx:1.27
                logging:
                  driver: none
            """) { Cure = ("none", "local") },
        new("compose-lint CL-0016", "SL5006", """
            services:
              agent:
                image: shop/agent:1.4
                devices:
                  - /dev/sda:/dev/sda
            """) { Cure = ("/dev/sda:/dev/sda", "/dev/net/tun:/dev/net/tun") },
        new("compose-lint CL-0017", "SL5006", """
            services:
              agent:
                image: shop/agent:1.4
                volumes:
                  - /srv/data:/data:rshared
            """) { Cure = (":rshared", "") },
        new("compose-lint CL-0018", "SL5007", """
            services:
              web:
                image: nginx:1.27
                user: root
            """) { Cure = ("root", "\"1000\"") },
        new("compose-lint CL-0018", "SL5007", """
            services:
              web:
                image: nginx:1.27
                user: "0:0"
            """) { Cure = ("0:0", "1000:1000") },
        new("compose-lint CL-0019", "SL5009", """
            services:
              web:
                image: nginx:1.27
            """)
        {
            Cure = ("nginx:1.27", "nginx:1.27@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"),
            Settings = ["sl5009.require = digest"],
        },
        new("compose-lint CL-0020", "SL5010", """
            services:
              api:
                image: shop/api:1.4
                environment:
                  DB_PASSWORD: correct-horse
            """) { Cure = ("correct-horse", "${DB_PASSWORD}") },
        new("compose-lint CL-0021", "SL5010", """
            services:
              api:
                image: shop/api:1.4
                environment:
                  DATABASE_URL: postgres://shop:correct-horse@db:5432/shop
            """) { Cure = ("correct-horse", "${DB_PASSWORD}") },
        new("compose-lint CL-0022", "SL5005", """
            services:
              api:
                image: shop/api:1.4
                tmpfs:
                  - /tmp:exec,size=64m
            """) { Cure = ("exec,", "") },
        new("compose-lint CL-0024", "SL5004", """
            services:
              agent:
                image: shop/agent:1.4
                cap_add: [SYS_ADMIN]
            """) { Cure = ("SYS_ADMIN", "CHOWN") },
        new("compose-lint CL-0025", "SL5006", """
            services:
              agent:
                image: shop/agent:1.4
                volumes:
                  - /etc:/host/etc
            """) { Cure = ("/etc:/host/etc", "./etc:/host/etc") },
        new("compose-lint CL-0026", "SL1001", """
            services:
              web:
                image: nginx:1.27
            """) { Cure = ("1.27", "1.27\n    mem_limit: 256m") },
        new("compose-lint CL-0026", "SL1005", """
            services:
              web:
                image: nginx:1.27
                pids_limit: 100
            """) { Cure = ("pids_limit: 100", "pids_limit: 100\n    cpus: 0.5") },
        new("compose-lint CL-0027", "SL5004", """
            services:
              agent:
                image: shop/agent:1.4
                cap_add: [SYS_PTRACE]
            """) { Cure = ("SYS_PTRACE", "CHOWN") },
        new("compose-lint CL-0028", "SL5004", """
            services:
              agent:
                image: shop/agent:1.4
                cap_add: [cap_sys_time]
            """) { Cure = ("cap_sys_time", "cap_chown") },
        new("compose-lint CL-0029", "SL5004", """
            services:
              agent:
                image: shop/agent:1.4
                cap_add: [SYS_NICE]
            """) { Cure = ("SYS_NICE", "CHOWN") },
        new("compose-lint CL-0030", "SL5004", """
            services:
              agent:
                image: shop/agent:1.4
                cap_add: [SYSLOG]
            """) { Cure = ("SYSLOG", "CHOWN") },
        new("compose-lint CL-0012", "SL1005", """
            services:
              web:
                image: nginx:1.27
                cpus: 0.5
                pids_limit: -1
            """) { Cure = ("-1", "100") },
        new("compose-lint CL-0015", "SL4006", """
            services:
              web:
                image: shop/web:1.4
                healthcheck:
                  disable: true
            """) { Cure = ("disable: true", "test: [CMD, /healthy]") },
        new("compose-lint CL-0023", null, """
            services:
              web:
                image: nginx:1.27
                sysctls:
                  net.ipv4.ip_forward: 1
            """)
        {
            Cure = ("ip_forward: 1", "ip_forward: 0"),
            Reason = "A container's network namespace forwards by default: Docker sets the parameter itself, so the key changes nothing. compose-lint retired it for that.",
        },
    ];
}
