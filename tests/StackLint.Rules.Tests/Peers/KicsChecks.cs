using System.Collections.Immutable;

namespace StackLint.Rules.Tests.Peers;

/// <summary>The queries of KICS for Docker Compose.</summary>
internal static class KicsChecks
{
    private const string Unhardened =
        """
        services:
          web:
            image: nginx:1.27
            read_only: true
            cap_drop: [ALL]
        """;

    internal static ImmutableArray<PeerCheck> All { get; } =
    [
        new("kics cgroup_not_default", "SL5003", """
            services:
              web:
                image: nginx:1.27
                cgroup_parent: shop
            """) { Cure = ("cgroup_parent: shop", "init: true") },
        new("kics container_capabilities_unrestricted", "SL5004", """
            services:
              agent:
                image: shop/agent:1.4
                cap_add: [ALL]
            """) { Cure = ("[ALL]", "[CHOWN]") },
        new("kics container_capabilities_unrestricted", "SL5008", """
            services:
              web:
                image: nginx:1.27
                read_only: true
                security_opt: ["no-new-privileges:true"]
            """) { Cure = ("read_only: true", "read_only: true\n    cap_drop: [ALL]") },
        new("kics container_capabilities_unrestricted", null, """
            services:
              web:
                image: nginx:1.27
                cap_drop: [ALL]
                cap_add: [NET_BIND_SERVICE]
            """)
        {
            Cure = ("cap_add: [NET_BIND_SERVICE]", "init: true"),
            Reason = "Any cap_add is reported. One of Docker's default set, given back after dropping all, is the recommended way and no signal.",
        },
        new("kics check_cap_add_cap_drop", "SL5004", """
            services:
              agent:
                image: shop/agent:1.4
                cap_add:
                  - SYS_MODULE
            """) { Cure = ("SYS_MODULE", "CHOWN") },
        new("kics check_cap_add_cap_drop", "SL5008", """
            services:
              web:
                image: nginx:1.27
                read_only: true
                security_opt: ["no-new-privileges:true"]
            """) { Cure = ("read_only: true", "read_only: true\n    cap_drop: [ALL]") },
        new("kics container_traffic_not_bound_to_host_interface", "SL5011", """
            services:
              web:
                image: nginx:1.27
                ports:
                  - "8080:80"
            """) { Cure = ("8080:80", "127.0.0.1:8080:80") },
        new("kics container_traffic_not_bound_to_host_interface", "SL6003", """
            services:
              web:
                image: nginx:1.27
                ports:
                  - "10.0.0.5:8080:80"
            """) { Cure = ("10.0.0.5:", ""), Target = "swarm" },
        new("kics cpus_not_limited", "SL1005", """
            services:
              web:
                image: nginx:1.27
                deploy:
                  resources:
                    limits:
                      pids: 100
            """) { Cure = ("pids: 100", "pids: 100\n          cpus: \"0.5\"") },
        new("kics pids_limit_not_set", "SL1005", """
            services:
              web:
                image: nginx:1.27
                cpus: 0.5
            """) { Cure = ("cpus: 0.5", "cpus: 0.5\n    pids_limit: 100") },
        new("kics memory_not_limited", "SL1001", """
            services:
              web:
                image: nginx:1.27
                deploy:
                  resources:
                    reservations:
                      memory: 64M
            """) { Cure = ("reservations", "limits") },
        new("kics default_seccomp_profile_disabled", "SL5005", """
            services:
              agent:
                image: shop/agent:1.4
                security_opt:
                  - seccomp:unconfined
            """) { Cure = ("seccomp:unconfined", "no-new-privileges:true") },
        new("kics seccomp_disabled", "SL5005", """
            services:
              agent:
                image: shop/agent:1.4
                security_opt:
                  - seccomp=unconfined
            """) { Cure = ("seccomp=unconfined", "no-new-privileges:true") },
        new("kics docker_socket_mounted_in_container", "SL5001", """
            services:
              agent:
                image: shop/agent:1.4
                volumes:
                  - /var/run/docker.sock:/var/run/docker.sock:ro
            """) { Cure = ("/var/run/docker.sock:/var/run/docker.sock:ro", "./data:/data:ro") },
        new("kics healthcheck_not_set", "SL4006", """
            services:
              web:
                image: shop/web:1.4
            """) { Cure = ("1.4", "1.4\n    healthcheck:\n      test: [CMD, /healthy]") },
        new("kics host_namespace_is_shared", "SL5003", """
            services:
              agent:
                image: shop/agent:1.4
                pid: host
            """) { Cure = ("pid: host", "init: true") },
        new("kics host_namespace_is_shared", null, """
            services:
              web:
                image: nginx:1.27
              agent:
                image: shop/agent:1.4
            """)
        {
            Cure = ("agent:1.4", "agent:1.4\n    pid: \"service:web\""),
            Reason = "A missing pid is reported. Without the key a container has a namespace of its own, which is the safe default.",
        },
        new("kics shared_host_ipc_namespace", "SL5003", """
            services:
              agent:
                image: shop/agent:1.4
                ipc: host
            """) { Cure = ("host", "private") },
        new("kics ipc_set_to_host", "SL5003", """
            services:
              agent:
                image: shop/agent:1.4
                ipc: "host"
            """) { Cure = ("\"host\"", "shareable") },
        new("kics shared_host_network_namespace", "SL5003", """
            services:
              agent:
                image: shop/agent:1.4
                network_mode: host
            """) { Cure = ("host", "bridge") },
        new("kics network_mode_host_exists", "SL5003", """
            services:
              agent:
                image: shop/agent:1.4
                network_mode: "host"
            """) { Cure = ("\"host\"", "none") },
        new("kics shared_host_user_namespace", "SL5003", """
            services:
              agent:
                image: shop/agent:1.4
                userns_mode: host
            """) { Cure = ("userns_mode: host", "init: true") },
        new("kics userns_set_to_host", "SL5003", """
            services:
              agent:
                image: shop/agent:1.4
                userns_mode: "host"
            """) { Cure = ("userns_mode: \"host\"", "init: true") },
        new("kics no_new_privileges_not_set", "SL5008", Unhardened + "\n    security_opt: [\"no-new-privileges:false\"]") { Cure = (":false", ":true") },
        new("kics security_opt_not_set", "SL5008", Unhardened) { Cure = ("[ALL]", "[ALL]\n    security_opt: [\"no-new-privileges:true\"]") },
        new("kics networks_not_set", null, """
            services:
              web:
                image: nginx:1.27
              api:
                image: shop/api:1.4
                networks: [front]
            networks:
              front: {}
            """)
        {
            Cure = ("1.27", "1.27\n    networks: [front]"),
            Reason = "A service without networks joins the project's own network, so the absence of the key says nothing.",
        },
        new("kics privileged_containers_enabled", "SL5002", """
            services:
              agent:
                image: shop/agent:1.4
                privileged: true
            """) { Cure = ("true", "false") },
        new("kics privileged_ports_mapped_in_container", "SL5011", """
            services:
              web:
                image: nginx:1.27
                ports:
                  - "127.0.0.1:80:8080"
            """) { Cure = (":80:8080", ":8081:8080"), Settings = ["sl5011.check_privileged = true"] },
        new("kics privileged_ports_mapped_in_container", null, """
            services:
              web:
                image: nginx:1.27
                ports:
                  - "127.0.0.1:8080:80"
            """)
        {
            Cure = ("8080:80", "8080:8000"),
            Settings = ["sl5011.check_privileged = true"],
            Reason = "The container's side needs no privilege on current engines; only the published side is looked at.",
        },
        new("kics restart_policy_on_failure_not_set_to_5", "SL4006", """
            services:
              web:
                image: shop/web:1.4
                restart: on-failure:3
                healthcheck:
                  test: [CMD, /healthy]
            """) { Cure = ("on-failure:3", "on-failure:5"), Settings = ["sl4006.attempts = 5"] },
        new("kics restart_policy_on_failure_not_set_to_5", "SL4006", """
            services:
              web:
                image: shop/web:1.4
                healthcheck:
                  test: [CMD, /healthy]
                deploy:
                  restart_policy:
                    condition: on-failure
                    max_attempts: 3
            """) { Cure = ("max_attempts: 3", "max_attempts: 5"), Settings = ["sl4006.attempts = 5"] },
        new("kics shared_volumes_between_containers", "SL4004", """
            services:
              web:
                image: nginx:1.27
                volumes:
                  - uploads:/srv/uploads
              api:
                image: shop/api:1.4
                volumes:
                  - uploads:/srv/uploads
            volumes:
              uploads: {}
            """) { Cure = ("uploads: {}", "uploads: {external: true}"), Target = "swarm" },
        new("kics shared_volumes_between_containers", null, """
            services:
              web:
                image: nginx:1.27
                volumes:
                  - uploads:/srv/uploads
              api:
                image: shop/api:1.4
                volumes:
                  - uploads:/var/uploads
            volumes:
              uploads: {}
            """)
        {
            Cure = ("uploads:/var/uploads", "/var/uploads"),
            Reason = "Under Compose all containers are on one host, and sharing is what named volumes are for.",
        },
        new("kics volume_has_sensitive_host_directory", "SL5006", """
            services:
              agent:
                image: shop/agent:1.4
                volumes:
                  - /etc:/host/etc
            """) { Cure = ("/etc:/host/etc", "./etc:/host/etc") },
        new("kics volume_mounted_in_multiple_containers", "SL5006", """
            services:
              agent:
                image: shop/agent:1.4
                volumes:
                  - type: bind
                    source: /srv/data
                    target: /data
                    bind:
                      propagation: shared
            """) { Cure = ("shared", "rprivate") },
    ];
}
