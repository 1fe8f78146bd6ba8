using StackLint.Analysis.Findings;
using StackLint.Compose.Targets;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Portability.UnusedDefinitionAnalyzer>;

namespace StackLint.Rules.Tests.Portability;

public sealed class UnusedDefinitionTests
{
    [Fact]
    public void Unused_definitions_are_reported()
    {
        var found = Verify.Diagnostics(
            """
            services:
              web:
                image: nginx:1.27
                networks: [front]
                volumes: [data:/data]
                secrets: [token]
                configs: [site]
            networks:
              front: {}
              {|SL6010:back|}: {}
              default: {driver: overlay}
            volumes: {data: {}, {|SL6010:old|}: {}}
            secrets: {token: {external: true}, {|SL6010:key|}: {file: ./key}}
            configs: {site: {external: true}, {|SL6010:extra|}: {external: true}}
            """);
        Assert.Equal(
            ["Network 'back' is not used by any service", "Volume 'old' is not used by any service", "Secret 'key' is not used by any service", "Config 'extra' is not used by any service"],
            found.Select(static d => d.Message));
        Assert.Equal(["key"], found.Where(static d => !d.Details.Notes.IsEmpty).Select(static d => d.Message.Split('\'')[1]));
    }

    [Theory]
    [InlineData("networks: {n: {aliases: [a]}}")]
    [InlineData("networks: ['${NET}']")]
    [InlineData("networks: ['${P}n']")]
    [InlineData("networks: ['${NET:-n}']")]
    [InlineData("deploy: {labels: {traefik.swarm.network: n}}")]
    [InlineData("deploy: {labels: [traefik.docker.network=shop_n]}")]
    [InlineData("deploy: {labels: {com.docker.lb.network: n}}")]
    [InlineData("deploy: {labels: {traefik.docker.network: '${STACK}_n'}}")]
    [InlineData("deploy: {labels: {traefik.docker.network: '${NET}'}}")]
    [InlineData("environment: {DOCKER_NETWORK_NAME: n}")]
    [InlineData("command: [--providers.docker.network=n]")]
    [InlineData("command: docker run --network n x")]
    [InlineData("command: docker run --net=n x")]
    [InlineData("build: {context: ., network: n}")]
    public void Network_is_used_or_spoken_of(string line) =>
        Verify.NoDiagnostics($"services:\n  web:\n    image: nginx:1.27\n    {line}\nnetworks: {{n: {{}}}}\n", VerifierSettings.Compose);

    [Theory]
    [InlineData("networks: [back-end]", "networks: {backend: {}, {|SL6010:other|}: {}}")]
    [InlineData("volumes: ['dta:/data']", "volumes: {data: {}, {|SL6010:other|}: {}}")]
    [InlineData("secrets: [{source: tokens}]", "secrets: {token: {external: true}, {|SL6010:other|}: {external: true}}")]
    [InlineData("configs: [Site]", "configs: {site: {external: true}, {|SL6010:other|}: {external: true}}")]
    [InlineData("networks: [date]", "networks: {}\nvolumes: {{|SL6010:data|}: {}}")]
    [InlineData("networks: [net-a]", "networks: {net-a: {}, {|SL6010:net-b|}: {}}")]
    public void Definition_that_a_wrong_name_may_mean_is_left_to_SL0004(string line, string sections) =>
        Verify.Diagnostics($"services:\n  web:\n    image: nginx:1.27\n    {line}\n{sections}\n");

    [Theory]
    [InlineData("d:/x")]
    [InlineData("d:/x:ro")]
    public void Volume_that_is_taken_for_a_drive_is_used(string mount) => Verify.NoDiagnostics(Drive(mount, "d"));

    [Fact]
    public void Drive_is_no_use_of_a_volume() => Verify.Diagnostics(Drive("d:/x:/y", "{|SL6010:d|}"));

    private static string Drive(string mount, string key) =>
        $"services:\n  web:\n    image: nginx:1.27\n    volumes: [\"{mount}\"]\nvolumes: {{{key}: {{}}}}\n";

    [Theory]
    [InlineData("environment: {ROLE: n}")]
    [InlineData("environment: {DOTNET_ROOT: '${ROOT}'}")]
    [InlineData("labels: {traefik.docker.network: '${X}m'}")]
    [InlineData("networks: ['${P}m']")]
    [InlineData("hostname: n")]
    public void Word_about_something_else_is_no_use(string line) =>
        Verify.Diagnostics($"services:\n  web:\n    image: nginx:1.27\n    {line}\nnetworks: {{{{|SL6010:n|}}: {{}}}}\n", VerifierSettings.Compose);

    [Fact]
    public void Name_on_the_engine_is_a_use_wherever_it_stands() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: nginx:1.27
            environment: {SPAWN_IN: proxy-net, CACHE: build-cache}
            network_mode: other-net
        networks:
          n: {name: proxy-net}
          m: {name: other-net}
          o: {name: "${NAME}"}
        volumes:
          v: {name: build-cache}
        """,
        VerifierSettings.Compose);

    [Theory]
    [InlineData("volumes: ['${V}:/v']")]
    [InlineData("volumes: ['${P}v:/v']")]
    [InlineData("volumes: [{type: volume, source: v, target: /v}]")]
    [InlineData("volumes: [{type: volume, source: '${V}', target: /v}]")]
    [InlineData("volumes: ['v:${TARGET}']")]
    [InlineData("environment: {NOTEBOOK_VOLUME: v}")]
    [InlineData("command: [--volume, 'v:/x']")]
    public void Volume_is_used_or_spoken_of(string line) =>
        Verify.NoDiagnostics($"services:\n  web:\n    image: nginx:1.27\n    {line}\nvolumes: {{v: {{}}}}\n", VerifierSettings.Compose);

    [Theory]
    [InlineData("volumes: ['${DIR}/v:/v']")]
    [InlineData("volumes: ['./v:/v']")]
    [InlineData("volumes: ['/v']")]
    [InlineData("volumes: [{type: bind, source: '${V}', target: /v}]")]
    [InlineData("working_dir: v")]
    public void Path_is_no_volume(string line) =>
        Verify.Diagnostics($"services:\n  web:\n    image: nginx:1.27\n    {line}\nvolumes: {{{{|SL6010:v|}}: {{}}}}\n", VerifierSettings.Compose);

    [Fact]
    public void Group_takes_any_of_its_volumes() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: nginx:1.27
            volumes: [{type: cluster, source: "group:g", target: /v}]
        volumes:
          v:
            x-cluster-spec: {group: g}
        """);

    [Theory]
    [InlineData("secrets: ['${S}']", "secrets")]
    [InlineData("secrets: [{source: s, target: t}]", "secrets")]
    [InlineData("build: {context: ., secrets: [s]}", "secrets")]
    [InlineData("build: {context: ., secrets: ['${S}']}", "secrets")]
    [InlineData("configs: [{source: s}]", "configs")]
    [InlineData("credential_spec: {config: s}", "configs")]
    public void Secret_or_config_is_used(string line, string section) =>
        Verify.NoDiagnostics($"services:\n  web:\n    image: nginx:1.27\n    {line}\n{section}: {{s: {{file: ./s}}}}\n", Settings.Both);

    [Fact]
    public void Path_of_a_secret_that_is_not_granted_is_no_use() => Verify.Diagnostics(
        "services:\n  web:\n    image: nginx:1.27\n    environment: {PASSWORD_FILE: /run/secrets/s}\nsecrets: {{|SL6010:s|}: {file: ./s}}\n");

    [Theory]
    [InlineData("deploy: {labels: {com.docker.lb.ssl_cert: shop_s}}", "s: {file: ./s}")]
    [InlineData("deploy: {labels: {com.docker.lb.ssl_key: key}}", "s: {external: true, name: key}")]
    [InlineData("labels: {a: '${CERT}'}", "s: {file: ./s}")]
    [InlineData("init: true", "s: {file: ./s, labels: {caddy: ''}}")]
    public void Secret_is_found_by_a_label(string line, string secret) =>
        Verify.NoDiagnostics($"services:\n  web:\n    image: nginx:1.27\n    {line}\nsecrets: {{{secret}}}\n");

    [Theory]
    [InlineData("services:\n  web: {image: x, networks: [m]}\nnetworks: {n: {}}\n")]
    [InlineData("services:\n  web: {image: x, depends_on: [db], networks: [m]}\nnetworks: {n: {}, m: {}}\n")]
    [InlineData("services:\n  web: {image: x}\nnetworks: {n: {}, m: {}, default: {}}\n")]
    public void File_that_is_named_explicitly_may_be_loaded_with_others(string text) =>
        Verify.NoDiagnostics(text, VerifierSettings.Compose with { FileName = "compose.ci.yaml" });

    [Fact]
    public void Definition_beside_a_used_one_is_reported_in_any_file() => Verify.Diagnostics(
        "services:\n  web: {image: x, networks: [m]}\nnetworks: {{|SL6010:n|}: {}, m: {}}\n", VerifierSettings.Compose with { FileName = "compose.ci.yaml" });

    [Theory]
    [InlineData("networks: {n: {}}\n")]
    [InlineData("services:\n  web: {init: true}\nnetworks: {n: {}}\n")]
    [InlineData("include: [other.yaml]\nservices:\n  web: {image: x}\nnetworks: {n: {}}\n")]
    [InlineData("services:\n  web: {image: x}\nnetworks: {x-n: {}}\nx-volumes: {v: {}}\n")]
    public void Part_of_a_project_is_left_alone(string text) => Verify.NoDiagnostics(text, VerifierSettings.Compose);

    [Fact]
    public void Use_in_another_file_and_behind_a_profile_counts() => Verify.NoDiagnostics(
        "services:\n  web: {image: x, profiles: [p], networks: [m]}\nnetworks: {n: {}, m: {}}\n",
        VerifierSettings.Compose with { Files = [("compose.override.yaml", "services:\n  api: {image: x, networks: [n]}\n")] });

    [Fact]
    public void Fix_removes_the_definition_and_then_its_section()
    {
        var found = Verify.CodeFix(
            """
            services:
              web:
                image: nginx:1.27

            networks:
              {|SL6010:a|}:
                driver: overlay
              {|SL6010:b|}: {}

            volumes:
              {|SL6010:v|}:
            """,
            """
            services:
              web:
                image: nginx:1.27
            """);
        Assert.All(found, static d => Assert.Equal(FixApplicability.Unsafe, d.Details.Fix!.Applicability));
    }

    [Theory]
    [InlineData("networks:\n  # why\n  {|SL6010:n|}: {}\n")]
    [InlineData("networks:\n  {|SL6010:n|}: {} # why\n")]
    [InlineData("networks:\n  {|SL6010:n|}:\n#    external: true\n")]
    [InlineData("networks:\n  {|SL6010:n|}: &n {}\n")]
    [InlineData("x-n: &all\n  {|SL6010:n|}: {}\nnetworks: *all\n")]
    public void Comment_or_anchor_is_left_to_the_author(string section) =>
        Assert.Null(Verify.Diagnostics("services:\n  web: {image: x}\n" + section, VerifierSettings.Compose with { Target = ComposeTarget.Compose }).Single().Details.Fix);
}
