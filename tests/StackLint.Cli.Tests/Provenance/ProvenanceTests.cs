namespace StackLint.Cli.Tests.Provenance;

/// <summary>A finding stands where its value is written; its related places tell the way from there to the use, each step once.</summary>
public sealed class ProvenanceTests
{
    [Fact]
    public void Value_in_place_has_no_way_to_tell()
    {
        using var run = new ProvenanceRun(("stack.yml", Stack("a: {image: x, logging: {driver: json-file}}")));
        Assert.Equal(["stack.yml:3:35"], run.Places("SL3001"));
        Assert.Equal("Rotate the log files.", run.Fix("SL3001"));
    }

    [Fact]
    public void Alias()
    {
        using var run = new ProvenanceRun(("stack.yml", "x-l: &l {driver: json-file}\n" + Stack("a: {image: x, logging: *l}")));
        Assert.Equal(["stack.yml:1:18", "stack.yml:4:26 used here by service 'a' (*l)"], run.Places("SL3001"));
    }

    [Fact]
    public void Merge_key()
    {
        using var run = new ProvenanceRun(("stack.yml", "x-s: &s {logging: {driver: json-file}}\n" + Stack("a: {<<: *s, image: x}")));
        Assert.Equal(["stack.yml:1:28", "stack.yml:4:11 merged here by << into service 'a' (*s)"], run.Places("SL3001"));
    }

    [Fact]
    public void Merge_key_with_a_literal_map()
    {
        using var run = new ProvenanceRun(("stack.yml", Stack("a: {<<: {logging: {driver: json-file}}, image: x}")));
        Assert.Equal(["stack.yml:3:30", "stack.yml:3:11 merged here by << into service 'a'"], run.Places("SL3001"));
    }

    [Fact]
    public void Merge_key_within_a_merged_map()
    {
        using var run = new ProvenanceRun(("stack.yml", "x-t: &t {logging: {driver: json-file}}\nx-s: &s {<<: *t}\n" + Stack("a: {<<: *s, image: x}")));
        Assert.Equal(
            ["stack.yml:1:28", "stack.yml:5:11 merged here by << into service 'a' (*s)", "stack.yml:2:14 merged here by << (*t)"],
            run.Places("SL3001"));
    }

    [Fact]
    public void Override_file()
    {
        using var run = new ProvenanceRun(
            ("a.yml", Stack("a: {image: x, logging: {driver: local}}")),
            ("b.yml", Stack("a: {logging: {driver: json-file}}"))).With("-c", "a.yml", "-c", "b.yml");
        Assert.Equal(["b.yml:3:25", "a.yml:3:35 replaces this value"], run.Places("SL3001"));
    }

    [Fact]
    public void Value_of_a_lower_file_stands_there()
    {
        using var run = new ProvenanceRun(
            ("a.yml", Stack("a: {image: x, logging: {driver: json-file}}")),
            ("b.yml", Stack("a: {user: u}"))).With("-c", "a.yml", "-c", "b.yml");
        Assert.Equal(["a.yml:3:35"], run.Places("SL3001"));
    }

    [Fact]
    public void Each_of_three_files_replaces_the_one_before()
    {
        using var run = new ProvenanceRun(
            ("a.yml", Stack("a: {image: x, logging: {driver: local}}")),
            ("b.yml", Stack("a: {logging: {driver: none}}")),
            ("c.yml", Stack("a: {logging: {driver: json-file}}"))).With("-c", "a.yml", "-c", "b.yml", "-c", "c.yml");
        Assert.Equal("c.yml:3:25", run.Places("SL3001")[0]);
        Assert.Equal("b.yml:3:25 replaces this value", run.Places("SL3001")[1]);
    }

    [Fact]
    public void Extended_service()
    {
        using var run = new ProvenanceRun(("compose.yaml", Compose("base: {image: x, logging: {driver: json-file}}", "a: {extends: base}")));
        Assert.Equal(["compose.yaml:3:38", "compose.yaml:4:16 extended here by service 'a'"], run.Places("SL3001"));
    }

    [Fact]
    public void Default_of_a_variable()
    {
        using var run = new ProvenanceRun(("stack.yml", Stack("a: {image: x, logging: {driver: '${DRIVER:-json-file}'}}")));
        Assert.Equal(["stack.yml:3:35", "stack.yml:3:36 default of DRIVER"], run.Places("SL3001"));
    }

    [Fact]
    public void Default_as_a_part_of_a_value()
    {
        using var run = new ProvenanceRun(("stack.yml", Stack("a: {image: x, deploy: {placement: {constraints: ['node.role == ${ROLE:-manager}']}}}")));
        Assert.Equal(["stack.yml:3:52", "stack.yml:3:66 default of ROLE"], run.Places("SL4001"));
    }

    [Fact]
    public void Variable_of_an_env_file()
    {
        using var run = new ProvenanceRun(
            ("stack.yml", Stack("a: {image: x, logging: {driver: $DRIVER}}")),
            ("my.env", "A=1\nDRIVER=json-file\n")).With("stack.yml", "--env-file", "my.env");
        Assert.Equal(["stack.yml:3:35", "my.env:2:1 value of DRIVER, set here"], run.Places("SL3001"));
    }

    [Fact]
    public void Service_of_another_file()
    {
        using var run = new ProvenanceRun(
            ("compose.yaml", Compose("a: {extends: {file: more/base.yml, service: b}}")),
            ("more/base.yml", "services: {b: {image: x, logging: {driver: json-file}}}\n")).With("compose.yaml");
        Assert.Equal(["base.yml:1:44", "compose.yaml:3:16 extended here by service 'a'"], run.Places("SL3001"));
    }

    [Fact]
    public void Included_file()
    {
        using var run = new ProvenanceRun(
            ("compose.yaml", "include: [more.yml]\n" + Compose("a: {image: x, logging: {driver: local}}")),
            ("more.yml", "services: {b: {image: x, logging: {driver: json-file}}}\n")).With("compose.yaml");
        Assert.Equal(["more.yml:1:44", "compose.yaml:1:11 included here"], run.Places("SL3001"));
    }

    [Fact]
    public void Everything_at_once()
    {
        using var run = new ProvenanceRun(
            ("compose.yaml", "include: [more.yml]\n" + Compose("a: {image: x, logging: {driver: local}}")),
            ("more.yml", "services: {b: {extends: {file: base.yml, service: c}}}\n"),
            ("base.yml", "x-l: &l {driver: $DRIVER}\nservices: {c: {image: x, logging: {<<: *l}}}\n"),
            ("my.env", "DRIVER=json-file\n")).With("compose.yaml", "--env-file", "my.env");
        Assert.Equal(
            [
                "base.yml:1:18",
                "compose.yaml:1:11 included here",
                "more.yml:1:25 extended here by service 'b'",
                "base.yml:2:40 merged here by << (*l)",
                "my.env:1:1 value of DRIVER, set here",
            ],
            run.Places("SL3001"));
    }

    [Fact]
    public void Variable_within_an_anchor_merged_into_services()
    {
        using var run = new ProvenanceRun((
            "stack.yml",
            """
            # stacklint target=swarm
            x-place: &place
              constraints: ["node.role == ${ROLE:-manager}"]
            x-deploy: &deploy
              placement: *place
            services:
              a: {image: x, deploy: {<<: *deploy}}
              b: {image: x, deploy: *deploy}

            """));
        Assert.Equal(
            [
                "stack.yml:3:17",
                "stack.yml:7:30 merged here by << into service 'a' (*deploy)",
                "stack.yml:5:14 used here (*place)",
                "stack.yml:3:31 default of ROLE",
                "stack.yml:8:25 used here by service 'b' (*deploy)",
            ],
            run.Places("SL4001"));
    }

    [Fact]
    public void Alias_in_an_override_of_an_extended_service()
    {
        using var run = new ProvenanceRun(
            ("compose.yaml", Compose("base: {image: x, logging: {driver: local}}", "a: {extends: {service: base}}")),
            ("compose.override.yaml", Compose("a: {logging: {driver: *d}}", "base: {user: u}").Replace("services:", "x-d: &d json-file\nservices:", StringComparison.Ordinal)));
        Assert.Equal(
            [
                "compose.override.yaml:2:9",
                "compose.yaml:3:38 replaces this value",
                "compose.override.yaml:4:25 used here by service 'a' (*d)",
            ],
            run.Places("SL3001"));
    }

    [Fact]
    public void Chain_of_extended_services_with_a_merged_default()
    {
        using var run = new ProvenanceRun((
            "compose.yaml",
            """
            # stacklint target=compose
            x-l: &l {driver: "${DRIVER:-json-file}"}
            services:
              a: {extends: b}
              b: {extends: c, user: u}
              c: {image: x, logging: {<<: *l}}

            """));
        Assert.Equal(
            [
                "compose.yaml:2:18",
                "compose.yaml:4:16 extended here by service 'a'",
                "compose.yaml:5:16 extended here",
                "compose.yaml:6:31 merged here by << (*l)",
                "compose.yaml:2:19 default of DRIVER",
                "compose.yaml:5:16 extended here by service 'b'",
                "compose.yaml:6:31 merged here by << into service 'c' (*l)",
            ],
            run.Places("SL3001"));
    }

    [Fact]
    public void Value_of_a_network_that_came_through_an_alias()
    {
        using var run = new ProvenanceRun((
            "stack.yml",
            """
            # stacklint target=swarm
            x-ipam: &ipam {config: [{subnet: 10.0.0.0/16}]}
            services:
              a: {image: x, networks: [n]}
            networks:
              n: {driver: overlay, ipam: *ipam}

            """));
        Assert.Equal(["stack.yml:2:34", "stack.yml:6:30 used here (*ipam)"], run.Places("SL2001").Where(static p => !p.Contains("virtual IP", StringComparison.Ordinal)));
    }

    [Fact]
    public void Evidence_of_the_rule_stands_before_the_way()
    {
        using var run = new ProvenanceRun((
            "stack.yml",
            """
            # stacklint target=swarm
            x-r: &r {limits: {memory: "${LIMIT:-1G}"}, reservations: {memory: 2G}}
            services:
              a: {image: x, deploy: {resources: *r}}

            """));
        Assert.Equal(
            ["stack.yml:2:27", "stack.yml:2:67 2G reserved", "stack.yml:4:37 used here by service 'a' (*r)", "stack.yml:2:28 default of LIMIT"],
            run.Places("SL1003"));
    }

    [Fact]
    public void Comment_at_a_step_covers_the_finding()
    {
        using var run = new ProvenanceRun((
            "stack.yml",
            """
            # stacklint target=swarm
            x-l: &l {driver: json-file}
            services:
              a:
                image: x
                # stacklint disable SL3001: rotated by the host
                logging: *l

            """));
        Assert.Empty(run.All("SL3001"));
    }

    [Theory]
    [InlineData("base: {image: x, logging: &l {driver: json-file}}", "a: {image: y, logging: *l}")]
    [InlineData("base: {image: x, logging: {driver: json-file}}", "a: {extends: base}")]
    public void Fix_on_which_all_uses_agree_is_offered(params string[] services)
    {
        using var run = new ProvenanceRun(("compose.yaml", Compose(services)));
        Assert.Equal("Rotate the log files.", run.Fix("SL3001"));
    }

    [Theory]
    [InlineData("base: {image: x, logging: {driver: json-file}}", "a: {extends: base, logging: {options: {max-size: 10m}}}")]
    [InlineData("base: {image: x, logging: {driver: json-file}}", "a: {extends: base, logging: {options: {tag: t}}}")]
    [InlineData("base: {image: x, logging: &l {driver: json-file}}", "a: {image: y, logging: {<<: *l, options: {max-size: 10m}}}")]
    [InlineData("base: {image: x, logging: &l {driver: json-file}}", "# stacklint disable SL3001: rotated by the host\n  a: {image: y, logging: *l}")]
    public void Fix_that_would_change_other_uses_is_not_offered(params string[] services)
    {
        using var run = new ProvenanceRun(("compose.yaml", Compose(services)));
        Assert.Null(run.Fix("SL3001"));
    }

    private static string Stack(params string[] services) => $"# stacklint target=swarm\nservices:\n  {string.Join("\n  ", services)}\n";

    private static string Compose(params string[] services) => $"# stacklint target=compose\nservices:\n  {string.Join("\n  ", services)}\n";
}
