namespace StackLint.Compose.Tests.Canonical;

/// <summary>What Docker Compose 2.40 prints of a service, recorded: resources.</summary>
public sealed class ComposeResourcesTests
{
    [Theory]
    [InlineData("{image: a, ulimits: {nofile: 0, nproc: 5, x: {soft: 0, hard: 2}}}", """{image: "a", ulimits: {nofile: {hard: 0, soft: 0}, nproc: 5, x: {hard: 2, soft: 0}}}""")]
    [InlineData("{image: a, deploy: {}}", """{deploy: {}, image: "a"}""")]
    [InlineData("{image: a, deploy: {replicas: 0, mode: global, endpoint_mode: vip, labels: [a=b], resources: {}, placement: {}}}", """{deploy: {endpoint_mode: "vip", labels: {a: "b"}, mode: "global", replicas: 0}, image: "a"}""")]
    [InlineData("""{image: a, deploy: {resources: {limits: {cpus: "0.50", memory: 50M, pids: 1}, reservations: {cpus: 0.25, memory: 20M}}}}""", """{deploy: {resources: {limits: {cpus: 0.5, memory: "52428800", pids: 1}, reservations: {cpus: 0.25, memory: "20971520"}}}, image: "a"}""")]
    [InlineData("{image: a, deploy: {update_config: {parallelism: 0, delay: 0s, monitor: 1m, max_failure_ratio: 0.1, order: start-first, failure_action: pause}}}", """{deploy: {update_config: {failure_action: "pause", max_failure_ratio: 0.1, monitor: "1m0s", order: "start-first", parallelism: 0}}, image: "a"}""")]
    [InlineData("{image: a, deploy: {restart_policy: {condition: any, delay: 0s, max_attempts: 0, window: 2m}}}", """{deploy: {restart_policy: {condition: "any", delay: "0s", max_attempts: 0, window: "2m0s"}}, image: "a"}""")]
    [InlineData("""{image: a, deploy: {resources: {reservations: {devices: [{capabilities: [gpu]}, {capabilities: [gpu], count: all}, {capabilities: [gpu], device_ids: ["0"], options: {a: 1}}]}}}}""", """{deploy: {resources: {reservations: {devices: [{capabilities: ["gpu"], count: -1}, {capabilities: ["gpu"], count: -1}, {capabilities: ["gpu"], device_ids: ["0"], options: {a: "1"}}]}}}, image: "a"}""")]
    [InlineData("{image: a, deploy: {resources: {reservations: {generic_resources: [{discrete_resource_spec: {kind: a, value: 2}}]}}}}", """{deploy: {resources: {reservations: {generic_resources: [{discrete_resource_spec: {kind: "a", value: 2}}]}}}, image: "a"}""")]
    [InlineData("{image: a, deploy: {placement: {constraints: [a==b], preferences: [{spread: x}], max_replicas_per_node: 2}}}", """{deploy: {placement: {constraints: ["a==b"], max_replicas_per_node: 2, preferences: [{spread: "x"}]}}, image: "a"}""")]
    [InlineData("{image: a, deploy: {resources: {reservations: {generic_resources: [{discrete_resource_spec: {kind: a}}, {discrete_resource_spec: {}}, {}]}}}}", """{deploy: {resources: {reservations: {generic_resources: [{discrete_resource_spec: {kind: "a", value: 0}}, {discrete_resource_spec: {kind: "", value: 0}}, {}]}}}, image: "a"}""")]
    [InlineData("{image: a, gpus: all}", """{gpus: [{count: -1}], image: "a"}""")]
    [InlineData("{image: a, gpus: [{count: 2, driver: nvidia}, {}]}", """{gpus: [{count: 2, driver: "nvidia"}, {count: -1}], image: "a"}""")]
    [InlineData("""{image: a, devices: ["/dev/a", "/dev/a:/dev/b", "/dev/c:/dev/d:r"]}""", """{devices: [{permissions: "rwm", source: "/dev/a", target: "/dev/a"}, {permissions: "rwm", source: "/dev/a", target: "/dev/b"}, {permissions: "r", source: "/dev/c", target: "/dev/d"}], image: "a"}""")]
    [InlineData("{image: a, blkio_config: {weight: 300, weight_device: [{path: /a, weight: 0}], device_read_bps: [{path: /a, rate: 12mb}], device_write_iops: [{path: /b, rate: 30}]}}", """{blkio_config: {device_read_bps: [{path: "/a", rate: "12582912"}], device_write_iops: [{path: "/b", rate: "30"}], weight: 300, weight_device: [{path: "/a", weight: 0}]}, image: "a"}""")]
    public void Service_is_printed_as_Compose_prints_it(string service, string expected) =>
        Assert.Equal(expected, ComposePrint.Service(service));
}
