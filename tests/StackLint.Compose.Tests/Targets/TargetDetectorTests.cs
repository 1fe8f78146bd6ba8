using StackLint.Compose.Targets;

namespace StackLint.Compose.Tests.Targets;

public sealed class TargetDetectorTests
{
    private const string Plain = "services: {a: {image: w}}";

    [Theory]
    [InlineData("stack.yml", ComposeTarget.Swarm)]
    [InlineData("docker-stack.yml", ComposeTarget.Swarm)]
    [InlineData("traefik_STACK.yaml", ComposeTarget.Swarm)]
    [InlineData("docker-compose.swarm.yml", ComposeTarget.Swarm)]
    [InlineData("stacks/web/compose.yml", ComposeTarget.Swarm)]
    [InlineData("deploy/swarm/compose.yml", ComposeTarget.Swarm)]
    [InlineData("stack.dev.yml", ComposeTarget.Both)]
    [InlineData("swarm/compose.override.yml", ComposeTarget.Both)]
    public void Names_tell_of_a_swarm(string path, ComposeTarget target) => Assert.Equal(target, Detect(Plain, path).Target);

    [Theory]
    [InlineData("fullstack.yml", false)]
    [InlineData("stackoverflow/compose.yml", false)]
    [InlineData("stack/compose.yml", false)]
    [InlineData("swarmpit.yml", false)]
    [InlineData("development.yml", false)]
    [InlineData("compose.yml", false)]
    [InlineData("compose.override.yaml", true)]
    [InlineData("docker-compose.override.yml", true)]
    [InlineData("docker-compose.dev.yml", true)]
    [InlineData("compose-local.yml", true)]
    [InlineData(".devcontainer/compose.yml", true)]
    public void Names_tell_of_Compose_or_nothing(string path, bool isEvidence)
    {
        var evidence = Detect(Plain, path);
        Assert.Equal(ComposeTarget.Compose, evidence.Target);
        Assert.Equal(isEvidence, !evidence.Reasons.IsEmpty);
        Assert.Equal(isEvidence ? ComposeTarget.Compose : ComposeTarget.Swarm, TargetDetector.Detect([Loading.Parse(Plain, path)], ComposeTarget.Swarm).Target);
    }

    [Theory]
    [InlineData("deploy: {placement: {constraints: [a==b]}}")]
    [InlineData("deploy: {update_config: {parallelism: 1}}")]
    [InlineData("deploy: {rollback_config: {parallelism: 1}}")]
    [InlineData("deploy: {endpoint_mode: dnsrr}")]
    [InlineData("deploy: {mode: global}")]
    [InlineData("deploy: {mode: replicated-job}")]
    [InlineData("deploy: {labels: [a=b]}")]
    [InlineData("deploy: {resources: {reservations: {generic_resources: [x]}}}")]
    [InlineData("ports: [{target: 80, mode: host}]")]
    [InlineData("hostname: '{{.Node.Hostname}}'")]
    [InlineData("environment: {SLOT: '{{.Task.Slot}}'}")]
    public void Strong_swarm_evidence(string body)
    {
        var evidence = Detect($"services: {{a: {{image: w, {body}}}}}");
        Assert.Equal(ComposeTarget.Swarm, evidence.Target);
        Assert.Contains("service 'a'", Assert.Single(evidence.Reasons));
    }

    [Theory]
    [InlineData("profiles: [x], image: w")]
    [InlineData("extends: b, image: w")]
    [InlineData("build: .")]
    [InlineData("develop: {watch: []}, image: w")]
    [InlineData("depends_on: {b: {condition: service_started}}, image: w")]
    [InlineData("mem_limit: 1g, image: w")]
    [InlineData("scale: 2, image: w")]
    [InlineData("pull_policy: always, image: w")]
    public void Strong_Compose_evidence(string body)
    {
        var evidence = TargetDetector.Detect([Loading.Parse($"services: {{a: {{{body}}}}}")], ComposeTarget.Swarm);
        Assert.Equal(ComposeTarget.Compose, evidence.Target);
        Assert.Contains("service 'a'", Assert.Single(evidence.Reasons));
    }

    [Theory]
    [InlineData("deploy: {replicas: 2}")]
    [InlineData("deploy: {resources: {limits: {memory: 1g}}}")]
    [InlineData("deploy: {restart_policy: {condition: any}, mode: replicated}")]
    [InlineData("ports: [{target: 80, mode: ingress}]")]
    [InlineData("network_mode: host, container_name: a, restart: always")]
    [InlineData("depends_on: [b]")]
    [InlineData("build: ., extends: , profiles: ")]
    public void Common_properties_prove_nothing(string body) =>
        Assert.Empty(Detect($"version: '3.8'\nservices: {{a: {{image: w, {body}}}}}").Reasons);

    [Theory]
    [InlineData("services: {a: {image: w, networks: [n]}}\nnetworks: {n: {driver: overlay}}", true)]
    [InlineData("services: {a: {image: w, networks: {n: }}}\nnetworks: {n: {driver: overlay}}", true)]
    [InlineData("services: {a: {image: w}}\nnetworks: {default: {driver: overlay}}", true)]
    [InlineData("services: {a: {image: w}}\nnetworks: {n: {driver: overlay}}", false)]
    [InlineData("secrets: {s: {external: true}}", true)]
    [InlineData("configs: {c: {external: {name: x}}}", true)]
    [InlineData("secrets: {s: {file: ./x}}", false)]
    [InlineData("networks: {n: {external: true}}", false)]
    public void Top_level_swarm_evidence(string yaml, bool isSwarm) =>
        Assert.Equal(isSwarm ? ComposeTarget.Swarm : ComposeTarget.Compose, Detect(yaml).Target);

    [Theory]
    [InlineData("name: x\nservices: {}")]
    [InlineData("include: [other.yml]")]
    public void Top_level_Compose_evidence(string yaml) => Assert.Single(Detect(yaml).Reasons);

    [Fact]
    public void Both_kinds_are_both() =>
        Assert.Equal(ComposeTarget.Both, Detect("name: x\nservices: {a: {image: w, deploy: {mode: global}}}").Target);

    [Fact]
    public void Merge_keys_and_aliases_are_followed() => Assert.Equal(
        ComposeTarget.Swarm,
        Detect("x-d: &d {mode: global}\nx-b: &b {deploy: *d}\nservices: {a: {<<: *b, image: w}}").Target);

    [Fact]
    public void Image_and_build_may_stand_in_two_files() => Assert.Empty(
        TargetDetector.Detect([Loading.Parse("services: {a: {image: w}}"), Loading.Parse("services: {a: {build: .}}")]).Reasons);

    [Theory]
    [InlineData("# stacklint target=swarm\nname: x\n", ComposeTarget.Swarm)]
    [InlineData("# A file.\n\n# stacklint target=both\n---\nname: x\n", ComposeTarget.Both)]
    [InlineData("# stacklint target=compose\nservices: {a: {deploy: {mode: global}}}\n", ComposeTarget.Compose)]
    [InlineData("# stacklint target=kubernetes\nservices: {a: {deploy: {mode: global}}}\n", ComposeTarget.Swarm)]
    [InlineData("services: {a: {deploy: {mode: global}}}\n# stacklint target=compose\n", ComposeTarget.Swarm)]
    public void A_comment_before_the_content_wins(string yaml, ComposeTarget target) => Assert.Equal(target, Detect(yaml).Target);

    [Fact]
    public void Nothing_gives_the_default()
    {
        Assert.Equal(ComposeTarget.Swarm, TargetDetector.Detect([Loading.Parse(Plain)], ComposeTarget.Swarm).Target);
        Assert.Equal(ComposeTarget.Compose, TargetDetector.Detect([]).Target);
    }

    private static TargetEvidence Detect(string yaml, string path = "compose.yaml") => TargetDetector.Detect([Loading.Parse(yaml, path)]);
}
