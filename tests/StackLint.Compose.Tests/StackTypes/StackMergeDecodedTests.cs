namespace StackLint.Compose.Tests.StackTypes;

/// <summary>What <c>docker stack config</c> of client 28.2.2 printed for the same files.</summary>
public sealed class StackMergeDecodedTests
{
    [Theory]
    [InlineData("""ports: ["80", "81"]""", "init: true", "init: true, ports: [{mode: 'ingress', protocol: 'tcp', target: 81}]")]
    [InlineData("""ports: ["53:53/tcp", "53:53/udp"]""", "init: true", "init: true, ports: [{mode: 'ingress', protocol: 'udp', published: 53, target: 53}]")]
    [InlineData("""ports: ["53:53/tcp", "80:80", "443:443"]""", """ports: ["53:53/udp", "80:8080"]""", "ports: [{mode: 'ingress', protocol: 'udp', published: 53, target: 53}, {mode: 'ingress', protocol: 'tcp', published: 80, target: 8080}, {mode: 'ingress', protocol: 'tcp', published: 443, target: 443}]")]
    [InlineData("""ports: ["3000-3002:80"]""", """ports: ["3001:81"]""", "ports: [{mode: 'ingress', protocol: 'tcp', published: 3000, target: 80}, {mode: 'ingress', protocol: 'tcp', published: 3001, target: 81}, {mode: 'ingress', protocol: 'tcp', published: 3002, target: 80}]")]
    [InlineData("ports: []", """ports: ["81:81", 5, "1:1"]""", "ports: [{mode: 'ingress', protocol: 'tcp', target: 5}, {mode: 'ingress', protocol: 'tcp', published: 1, target: 1}, {mode: 'ingress', protocol: 'tcp', published: 81, target: 81}]")]
    [InlineData("user: u", """ports: ["81:81", 5, "1:1"]""", "ports: [{mode: 'ingress', protocol: 'tcp', published: 81, target: 81}, {mode: 'ingress', protocol: 'tcp', target: 5}, {mode: 'ingress', protocol: 'tcp', published: 1, target: 1}], user: 'u'")]
    [InlineData("""volumes: ["/x:/b", "/y:/a"]""", """volumes: ["/z:/b/", "/q:/a:ro"]""", "volumes: [{read_only: true, source: '/q', target: '/a', type: 'bind'}, {source: '/x', target: '/b', type: 'bind'}, {source: '/z', target: '/b/', type: 'bind'}]")]
    [InlineData("secrets: [t, s], configs: [{source: c, target: /1}, {source: c, target: /2}]", "secrets: [{source: s, target: /n}]", "configs: [{source: 'c', target: '/2'}], secrets: [{source: 's', target: '/n'}, {source: 't'}]")]
    [InlineData("healthcheck: {test: [CMD, a], interval: 5s, retries: 3, disable: true}", "healthcheck: {test: [CMD, b], interval: 0s, retries: 0, disable: false}", "healthcheck: {disable: true, interval: '5s', retries: 0, test: ['CMD', 'a', 'CMD', 'b']}")]
    [InlineData("read_only: true, init: true, user: u, stop_grace_period: 5s", """read_only: false, init: false, user: "", stop_grace_period: 0s""", "init: true, read_only: true, stop_grace_period: '5s', user: 'u'")]
    [InlineData("init: false, healthcheck: {}, logging: {options: {}}", "init: true, healthcheck: {test: x}, logging: {options: {a: b}}", "healthcheck: {test: ['CMD-SHELL', 'x']}, init: true, logging: {options: {a: 'b'}}")]
    [InlineData("logging: {driver: syslog}", "logging: {options: {tag: x}}", "logging: {driver: 'syslog'}")]
    [InlineData("logging: {driver: syslog, options: {a: b}}", "logging: {driver: json-file}", "logging: {driver: 'json-file'}")]
    [InlineData("logging: {options: {a: 1, c: 1}}", """logging: {driver: x, options: {b: 2, c: ""}}""", "logging: {driver: 'x', options: {a: '1', b: '2', c: ''}}")]
    [InlineData("networks: {n: {aliases: [v], ipv4_address: 1.2.3.4}, m: , k: {aliases: [q]}}", "networks: {n: {ipv4_address: 1.2.3.5, driver_opts: {a: b}}, m: {aliases: [z]}, k: , y: {}}", "networks: {k: {aliases: ['q']}, m: {aliases: ['z']}, n: {ipv4_address: '1.2.3.5'}, y: {}}")]
    [InlineData("""environment: {A: 1, B: "", C: }, labels: {A: 1}""", """environment: {A: "", B: , C: "", D: }, labels: {A: }""", "environment: {A: '1', B: null, C: '', D: null}, labels: {A: ''}")]
    [InlineData("build: {args: {X: 1, Z: }, context: a}", "build: {args: {X: , Y: , Z: 1}, dockerfile: d}", "build: {args: {X: '1', Y: null, Z: '1'}, context: 'a', dockerfile: 'd'}")]
    [InlineData("command: [a], entrypoint: x", "command: [], entrypoint: y z", "command: ['a'], entrypoint: ['y', 'z']")]
    [InlineData("""dns: 1.1.1.1, cap_add: [A], extra_hosts: ["a:1"], devices: [x]""", """dns: [8.8.8.8], cap_add: [A], extra_hosts: {a: "1"}, devices: []""", "cap_add: ['A', 'A'], devices: ['x'], dns: ['1.1.1.1', '8.8.8.8'], extra_hosts: ['a:1', 'a:1']")]
    [InlineData("ulimits: {a: 5, b: {soft: 1, hard: 2}, c: 7}", "ulimits: {a: 0, b: 3, d: 4}", "ulimits: {a: {}, b: 3, c: 7, d: 4}")]
    [InlineData("deploy: {replicas: 2, update_config: {parallelism: 2, delay: 5s, max_failure_ratio: 0.5}}", "deploy: {replicas: 0, update_config: {parallelism: 0, delay: 0s, max_failure_ratio: 0}}", "deploy: {replicas: 0, update_config: {delay: '5s', max_failure_ratio: 0.5, parallelism: 0}}")]
    [InlineData("""deploy: {resources: {limits: {cpus: "1", memory: 1M, pids: 5}}}""", """deploy: {resources: {limits: {cpus: "", memory: "0", pids: 0}, reservations: {}}}""", "deploy: {resources: {limits: {cpus: '1', memory: '1048576', pids: 5}, reservations: {}}}")]
    [InlineData("deploy: {placement: {constraints: [a==b], max_replicas_per_node: 3}, labels: {a: b}}", """deploy: {placement: {constraints: [a==b], max_replicas_per_node: 0}, labels: {a: ""}}""", "deploy: {labels: {a: ''}, placement: {constraints: ['a==b', 'a==b'], max_replicas_per_node: 3}}")]
    [InlineData("x-q: {a: [1], b: {c: 1}, d: x, f: , g: 1}", """x-q: {a: [2], b: {c: "", e: 1}, d: , f: [], g: {h: 1}}, x-r: []""", "x-q: {a: [1, 2], b: {c: '', e: 1}, d: null, f: [], g: {h: 1}}, x-r: []")]
    [InlineData("x-q: {a: [1]}", "x-q: {a: {b: 2}}", "x-q: {a: {b: 2}}")]
    public void Services_merge_field_by_field(string below, string above, string expected)
    {
        var project = Stacks.LoadService(below, above);
        Assert.Equal("", Stacks.Problems(project));
        Assert.Equal(expected, Stacks.PrintService(project));
    }

    [Theory]
    [InlineData("networks: {n: {driver: overlay, attachable: true}, m: {driver: x}}", "networks: {n: {labels: {a: b}}, m: }", "{networks: {m: {}, n: {labels: {a: 'b'}}}}")]
    [InlineData("secrets: {s: {file: a}, t: {}}", "secrets: {s: {name: b}, t: {name: c}}", "{secrets: {s: {file: '/srv/app', name: 'b'}, t: {file: '/srv/app', name: 'c'}}}")]
    [InlineData("configs: {c: {external: true}}", "configs: {c: {file: x}}", "{configs: {c: {file: '/srv/app/x'}}}")]
    [InlineData("volumes: {v: {driver: x}}", "volumes: {v: , w: }", "{volumes: {v: {}, w: {}}}")]
    [InlineData("""services: {a: {image: w, ports: [81, "80:80"]}}""", "services: {b: {image: v}}", "{services: {a: {image: 'w', ports: [{mode: 'ingress', protocol: 'tcp', target: 81}, {mode: 'ingress', protocol: 'tcp', published: 80, target: 80}]}, b: {image: 'v'}}}")]
    public void Other_objects_are_replaced_whole(string below, string above, string expected) =>
        Assert.Equal(expected, Stacks.PrintObjects(Stacks.Load(below, above)));

    [Fact]
    public void Three_files_merge_one_after_the_other() => Assert.Equal(
        "ports: [{mode: 'ingress', protocol: 'tcp', target: 80}, {mode: 'ingress', protocol: 'tcp', published: 81, target: 81}, {mode: 'ingress', protocol: 'udp', published: 82, target: 82}]",
        Stacks.PrintService(Stacks.LoadService("ports: [80]", "ports: ['81:81']", "ports: ['82:82/udp']")));

    [Fact]
    public void A_list_cannot_follow_another_kind() => Assert.Equal(
        "services.a.x-q.a: cannot append two slices with different type ([]interface {}, map[string]interface {})",
        Stacks.Problems(Stacks.LoadService("x-q: {a: {b: 1}}", "x-q: {a: [2]}")));
}
