namespace StackLint.Rules.Tests.Cluster;

/// <summary>Launchpad files as people write them, one for each format; Launchpad takes all of them.</summary>
internal static class LaunchpadFiles
{
    internal const string V1Beta1 =
        """
        apiVersion: launchpad.mirantis.com/v1beta1
        kind: UCP
        metadata:
          name: first-steps
        spec:
          engine:
            version: 19.03.8
            channel: stable
            repoURL: https://repos.mirantis.com
            installURL: https://get.mirantis.com/
          ucp:
            version: 3.2.6
            imageRepo: docker.io/docker
            installFlags:
              - --admin-username=admin
              - --admin-password=${UCP_PASSWORD}
              - --default-node-orchestrator=kubernetes
              - --force-minimums
          hosts:
            - address: 10.0.0.1
              user: root
              sshPort: 22
              sshKeyPath: ~/.ssh/id_rsa
              role: manager
              privateInterface: eth0
            - address: 10.0.0.2
              user: root
              role: worker
        """;

    internal const string V1Beta3 =
        """
        apiVersion: launchpad.mirantis.com/v1beta3
        kind: DockerEnterprise
        metadata:
          name: mixed
        spec:
          hosts:
            - address: 10.0.0.1
              role: manager
              ssh: {user: ubuntu, port: 22, keyPath: ~/.ssh/id_rsa}
              engineConfig: &engine
                debug: false
                log-driver: json-file
                log-opts: {max-size: 10m, max-file: "3"}
            - address: 10.0.0.11
              role: worker
              ssh: {user: ubuntu}
              engineConfig: *engine
            - address: 10.0.0.21
              role: dtr
              ssh: {user: ubuntu}
              engineConfig: *engine
            - address: 10.0.0.31
              role: worker
              winRM:
                user: Administrator
                password: ${WIN_PASSWORD}
                port: 5986
                useHTTPS: true
                insecure: true
              engineConfig: *engine
          ucp:
            version: 3.3.3
            configData: |-
              [scheduling_configuration]
                default_node_orchestrator = "kubernetes"
          dtr:
            version: 2.8.3
            installFlags:
              - --ucp-insecure-tls
            replicaConfig: sequential
          engine:
            version: 19.03.12
            channel: stable
        """;

    internal const string V1 =
        """
        apiVersion: launchpad.mirantis.com/v1
        kind: DockerEnterprise
        metadata: {name: prod}
        spec:
          hosts:
            - role: manager
              address: 10.0.0.1
              ssh: {user: ubuntu}
              hooks:
                apply:
                  before: ["sudo hostnamectl set-hostname m1"]
              engineConfig: {log-driver: local, bip: 172.18.0.1/16}
              environment: {http_proxy: "http://proxy.example.com:3128", no_proxy: "10.0.0.0/8"}
          ucp: {version: 3.3.4, imageRepo: docker.io/mirantis, installFlags: ["--pod-cidr 192.168.0.0/16"]}
          engine: {version: 19.03.14, installURLLinux: https://get.mirantis.com/}
          cluster: {prune: false}
        """;

    internal const string Mke13 =
        """
        apiVersion: launchpad.mirantis.com/mke/v1.3
        kind: mke+msr
        metadata:
          name: launchpad-mke
        spec:
          hosts:
            - ssh:
                address: 10.0.0.1
                user: root
                port: 22
                keyPath: ~/.ssh/id_rsa
                bastion: {address: 203.0.113.5, user: jump}
              role: manager
              privateInterface: ens5
              mcrConfig:
                debug: false
                log-opts:
                  max-size: 10m
                  max-file: "3"
              environment:
                HTTP_PROXY: http://proxy.example.com
              hooks:
                apply:
                  before:
                    - ls -al > test.txt
                  after:
                    - cat test.txt
            - localhost: true
              role: worker
              mcrConfig: {log-driver: journald}
            - openSSH: {address: msr1}
              role: msr
              imageDir: ./images
              mcrConfig: {log-driver: syslog, log-opts: {syslog-address: "tcp://10.0.0.9:514"}}
          mke:
            version: "3.5.1"
            imageRepo: "docker.io/mirantis"
            adminUsername: admin
            adminPassword: "${MKE_ADMIN_PASSWORD}"
            installFlags:
              - --default-node-orchestrator=kubernetes
              - '--san="mke.example.com"'
            licenseFilePath: ./docker_subscription.lic
            caCertPath: ./ca.pem
            swarmInstallFlags: ["--default-addr-pool=10.20.0.0/16"]
          msr:
            version: 2.9.4
            replicaIDs: sequential
            installFlags:
              - --ucp-insecure-tls
              - --dtr-external-url msr.example.com
          mcr:
            version: 20.10.8
            channel: stable
            repoURL: https://repos.mirantis.com
          cluster:
            prune: true
        """;

    internal const string Mke16 =
        """
        # Applied by the platform team, see the runbook.
        apiVersion: launchpad.mirantis.com/mke/v1.6
        kind: mke
        metadata: {name: prod}
        spec:
          hosts:
            - &host
              role: manager
              ssh: &ssh {address: "${M1_ADDRESS}", user: ops, port: 2222, keyPath: ./id_ed25519}
              mcrConfig: &engine
                log-driver: local
                default-address-pools:
                  - {base: 172.20.0.0/16, size: 24}
                metrics-addr: 0.0.0.0:9323
                labels: [zone=a]
              sudodocker: true
            - <<: *host
              ssh: {<<: *ssh, address: 10.0.0.2}
            - <<: *host
              ssh: {<<: *ssh, address: 10.0.0.3}
            - role: worker
              winRM: {address: 10.0.0.31, user: Administrator, password: "${WIN_PASSWORD}", port: 5986, useHTTPS: true, useNTLM: true}
              mcrConfig: {log-driver: etwlogs}
              mcrupgradeskip: true
          mke:
            version: 3.8.8
            adminUsername: admin
            adminPassword: "${MKE_ADMIN_PASSWORD}"
            installFlags: [--pod-cidr=192.168.0.0/16, --service-cluster-ip-range, 10.96.0.0/16]
            configData: |
              [auth]
                default_new_user_role = "restrictedcontrol"
              [log_configuration]
                level = "INFO"
            nodesHealthRetry: 10
          mcr:
            channel: stable-25.0
            license: ./license.lic
            swarmInstallFlags: ["--default-addr-pool 10.20.0.0/16", --default-addr-pool-mask-length=24]
            swarmUpdateCommands: ["docker swarm update --task-history-limit 2"]
        """;

    public static TheoryData<string> All => [V1Beta1, V1Beta3, V1, Mke13, Mke16];
}
