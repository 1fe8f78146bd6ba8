namespace StackLint.Compose.Tests.StackTypes;

/// <summary>What <c>docker stack config</c> of client 28.2.2 printed for the same input.</summary>
public sealed class ServiceDecodingTests
{
    [Theory]
    [InlineData("""command: "run # not a comment?" """, "command: ['run']")]
    [InlineData("""command: "a 'b c' \"d e\" f\\ g x#y ''" """, "command: ['a', 'b c', 'd e', 'f g', 'x#y', '']")]
    [InlineData("""command: "echo a; echo b && c | d > $$HOME" """, "command: ['echo', 'a;', 'echo', 'b', '&&', 'c', '|', 'd', '>', '$HOME']")]
    [InlineData("""command: "a\n#b c\nd" """, "command: ['a', 'd']")]
    [InlineData("""command: "", entrypoint: "  " """, "")]
    [InlineData("""entrypoint: [a, "b c", "#"]""", "entrypoint: ['a', 'b c', '#']")]
    public void Commands_are_split_like_a_shell_does_without_operators(string body, string expected) => Check(body, expected);

    [Theory]
    [InlineData("""environment: {SET: "", E: , N: , A: 1.10, B: x}""", "environment: {A: '1.1', B: 'x', E: '', N: null, SET: 'val'}")]
    [InlineData("environment: {SET: kept, E: x}", "environment: {E: 'x', SET: 'kept'}")]
    [InlineData("""environment: [SET, "SET=", "B=x=y", "C", "B=z", "=x", " D = e "]""", "environment: {: 'x',  D : ' e ', B: 'z', C: null, SET: 'val'}")]
    [InlineData("environment: {}", "")]
    public void Environment_takes_missing_values_from_the_process(string body, string expected) => Check(body, expected);

    [Theory]
    [InlineData("labels: {a: , b: 1, c: 1.0, d: 1e3, e: 0x10, f: .5, g: 1_000, h: +5, i: 010, j: -0.0, k: 0.00001, l: 1234567.5, m: 18446744073709551616}", "labels: {a: '', b: '1', c: '1', d: '1000', e: '16', f: '0.5', g: '1000', h: '5', i: '8', j: '-0', k: '1e-05', l: '1.2345675e+06', m: '1.8446744073709552e+19'}")]
    [InlineData("labels: {a: 2001-01-01   10:00:00.5, b: 2001-01-01T10:00:00+02:60, c: 2001-01-01T10:00:00-02:60, d: 2001-01-01T10:00:00+02:61}", "labels: {a: '2001-01-01 10:00:00.5 +0000 UTC', b: '2001-01-01 10:00:00 +0300 +0300', c: '2001-01-01 10:00:00 -0300 -0300', d: '2001-01-01T10:00:00+02:61'}")]
    [InlineData("labels: {a: 2024-05-01, b: 2001-12-14t21:59:43.10-05:00, c: 2001-12-14T21:59:43.123456789Z}", "labels: {a: '2024-05-01 00:00:00 +0000 UTC', b: '2001-12-14 21:59:43.1 -0500 -0500', c: '2001-12-14 21:59:43.123456789 +0000 UTC'}")]
    [InlineData("""labels: [a, b=, "c=d=e"], sysctls: {x: , y: 1}""", "labels: {a: '', b: '', c: 'd=e'}, sysctls: {x: '', y: '1'}")]
    public void Scalars_become_the_texts_that_Go_prints(string body, string expected) => Check(body, expected);

    [Theory]
    [InlineData("""extra_hosts: {db: 5, api: , x: 1.2.3.4, v: "[::1]", f: 1.5}""", "extra_hosts: ['db:%!s(int=5)', 'f:%!s(float64=1.5)', 'v:::1', 'x:1.2.3.4']")]
    [InlineData("""extra_hosts: ["a:1.2.3.4", "b=::1", "c=[::1]", "none", "d:[x]", "e=1:2"]""", "extra_hosts: ['a:1.2.3.4', 'b:::1', 'c:::1', 'd:x', 'e:1:2']")]
    public void Hosts_become_a_list(string body, string expected) => Check(body, expected);

    [Theory]
    [InlineData("""dns: 1.1.1.1, dns_search: "", tmpfs: [/b, /a], expose: [80, "81", 8.50, 0x10], cap_add: [B, A]""", "cap_add: ['B', 'A'], dns: ['1.1.1.1'], dns_search: [''], expose: ['80', '81', '8.5', '16'], tmpfs: ['/b', '/a']")]
    public void One_text_is_a_list_and_order_stays(string body, string expected) => Check(body, expected);

    [Theory]
    [InlineData("ulimits: {nofile: 0, nproc: 5, core: -1, mem: {soft: 0, hard: 2}}", "ulimits: {core: -1, mem: {hard: 2}, nofile: {}, nproc: 5}")]
    [InlineData("ulimits: {noFile: {soft: 1, hard: 2, bogus: 1}, X: 010, Y: }", "ulimits: {X: 8, Y: null, noFile: {hard: 2, soft: 1}}")]
    public void Ulimits_are_numbers_or_pairs(string body, string expected) => Check(body, expected);

    [Theory]
    [InlineData("healthcheck: {test: NONE, interval: 90s, timeout: 1h, start_period: 0s, start_interval: 1500ms, retries: 3.7}", "healthcheck: {interval: '1m30s', retries: 3, start_interval: '1.5s', start_period: '0s', test: ['CMD-SHELL', 'NONE'], timeout: '1h0m0s'}")]
    [InlineData("healthcheck: {test: [NONE], disable: true, interval: 1.5us, timeout: -3s, start_period: 1h2m3.004005006s, retries: 0}", "healthcheck: {disable: true, interval: '1.5µs', retries: 0, start_period: '1h2m3.004005006s', test: ['NONE'], timeout: '-3s'}")]
    [InlineData("""healthcheck: {test: "", disable: false}, stop_grace_period: "0" """, "healthcheck: {test: ['CMD-SHELL', '']}, stop_grace_period: '0s'")]
    public void Health_tests_get_a_shell_and_durations_Go_notation(string body, string expected) => Check(body, expected);

    [Theory]
    [InlineData("healthcheck: {}, logging: {}, deploy: {resources: {limits: {}, reservations: {}}, restart_policy: {}, update_config: {}, rollback_config: {}, placement: {}}", "deploy: {resources: {limits: {}, reservations: {}}, restart_policy: {}, rollback_config: {}, update_config: {}}, healthcheck: {}, logging: {}")]
    [InlineData("deploy: , labels: [], command: [], build: {}, credential_spec: {}", "")]
    [InlineData("deploy: {labels: {}, resources: {}}", "")]
    public void Empty_sections_are_printed_where_Docker_has_pointers(string body, string expected) => Check(body, expected);

    [Theory]
    [InlineData("""init: false, tty: false, stdin_open: true, privileged: false, user: "", pid: , restart: no, hostname: on""", "hostname: 'on', init: false, restart: 'no', stdin_open: true")]
    [InlineData("""deploy: {mode: "", replicas: 0, update_config: {parallelism: 0, delay: 0s, monitor: 10s, max_failure_ratio: 0.123456789}, placement: {max_replicas_per_node: 0, constraints: [], preferences: [{spread: a}, {}]}}""", "deploy: {placement: {preferences: [{spread: 'a'}, {}]}, replicas: 0, update_config: {max_failure_ratio: 0.12345679, monitor: '10s', parallelism: 0}}")]
    [InlineData("deploy: {replicas: 1e1, update_config: {max_failure_ratio: 3, delay: 1us}, rollback_config: {max_failure_ratio: 0}, restart_policy: {delay: 0s, max_attempts: 0, window: 1m}}", "deploy: {replicas: 10, restart_policy: {delay: '0s', max_attempts: 0, window: '1m0s'}, rollback_config: {}, update_config: {delay: '1µs', max_failure_ratio: 3}}")]
    public void Zero_values_are_left_out_where_Docker_has_none(string body, string expected) => Check(body, expected);

    [Theory]
    [InlineData("""deploy: {resources: {limits: {memory: "1.9", cpus: "abc", pids: -1}, reservations: {memory: 0.1k, cpus: ""}}}""", "deploy: {resources: {limits: {cpus: 'abc', memory: '1', pids: -1}, reservations: {memory: '102'}}}")]
    [InlineData("""deploy: {resources: {limits: {memory: "64 KiB", pids: 0}, reservations: {memory: "9000p"}}}""", "deploy: {resources: {limits: {memory: '65536'}, reservations: {memory: '-9223372036854775808'}}}")]
    [InlineData("""deploy: {resources: {limits: {memory: "0"}, reservations: {memory: 1_000B}}}""", "deploy: {resources: {limits: {}, reservations: {memory: '1000'}}}")]
    [InlineData("deploy: {resources: {reservations: {generic_resources: [{discrete_resource_spec: {kind: gpu, value: 2.7}}, {}, {discrete_resource_spec: {}}]}}}", "deploy: {resources: {reservations: {generic_resources: [{discrete_resource_spec: {kind: 'gpu', value: 2}}, {}, {discrete_resource_spec: {kind: '', value: 0}}]}}}")]
    public void Sizes_become_bytes(string body, string expected) => Check(body, expected);

    [Theory]
    [InlineData("networks: [b, a]", "networks: {a: null, b: null}")]
    [InlineData("""networks: {a: , b: {}, c: {aliases: [x], ipv4_address: 1.2.3.4, ipv6_address: "", driver_opts: {o: 1}}}""", "networks: {a: null, b: {}, c: {aliases: ['x'], driver_opts: {o: '1'}, ipv4_address: '1.2.3.4'}}")]
    [InlineData("""secrets: [s, {SOURCE: s, targget: t}, {source: q, mode: 0440, uid: "1", UID: "2"}], configs: [{source: z, mode: 440.7}, {source: y, mode: 0}, {source: y, mode: 4294967297}]""", "configs: [{mode: 440, source: 'z'}, {mode: 0, source: 'y'}, {mode: 1, source: 'y'}], secrets: [{source: 's'}, {source: 's'}, {mode: 288, source: 'q', uid: '2'}]")]
    public void Networks_configs_and_secrets_get_their_long_form(string body, string expected) => Check(body, expected);

    [Theory]
    [InlineData("build: ./d", "build: {context: './d'}")]
    [InlineData("""build: "" """, "")]
    [InlineData("build: {context: ., args: [SET, B=], labels: [x], cache_from: [y], extra_hosts: {a: b}, shm_size: 5, bogus: 1}", "build: {args: {B: '', SET: null}, cache_from: ['y'], context: '.', extra_hosts: ['a:b'], labels: {x: ''}}")]
    [InlineData("build: {target: a, Target: b, CONTEXT: c}", "build: {context: 'c', target: 'b'}")]
    public void Build_takes_keys_in_any_case_and_drops_others(string body, string expected) => Check(body, expected);

    [Theory]
    [InlineData("oom_score_adj: -900, x-foo: {a: [], b: {}, c: , d: 1.0, e: 0x1F, f: 2024-05-01, g: True}", "x-foo: {a: [], b: {}, c: null, d: 1, e: 31, f: 2024-05-01T00:00:00Z, g: true}")]
    [InlineData("""isolation: "", shm_size: 64m, logging: {driver: x, options: {a: 1, b: , c: 1.50}}""", "logging: {driver: 'x', options: {a: '1', b: '', c: '1.5'}}, shm_size: '64m'")]
    public void Extensions_are_kept_and_oom_score_adj_is_lost(string body, string expected) => Check(body, expected);

    private static void Check(string body, string expected)
    {
        var project = Stacks.LoadService(body);
        Assert.Equal("", Stacks.Problems(project));
        Assert.Equal(expected, Stacks.PrintService(project));
    }
}
