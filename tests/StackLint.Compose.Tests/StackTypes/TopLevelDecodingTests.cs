namespace StackLint.Compose.Tests.StackTypes;

/// <summary>What <c>docker stack config</c> of client 28.2.2 printed for the same input.</summary>
public sealed class TopLevelDecodingTests
{
    [Theory]
    [InlineData("""networks: {n: , o: {}, p: {external: true}, q: {external: {}}, r: {external: {name: x}, driver: y}, t: {external: true, x-a: 1, name: ""}, u: {external: true, name: z}}""", "{networks: {n: {}, o: {}, p: {external: true, name: 'p'}, q: {external: true, name: 'q'}, r: {driver: 'y', external: true, name: 'x'}, t: {external: true, name: 't', x-a: 1}, u: {external: true, name: 'z'}}}")]
    [InlineData("networks: {s: {external: false, x-a: 1, internal: true, attachable: false}, u: {ipam: {config: [{}, {subnet: 1.2.3.0/24}]}, driver_opts: {a: 1, b: x}}, v: {ipam: {}, labels: [a=b]}}", "{networks: {s: {internal: true}, u: {driver_opts: {a: '1', b: 'x'}, ipam: {config: [{}, {subnet: '1.2.3.0/24'}]}}, v: {labels: {a: 'b'}}}}")]
    [InlineData("""networks: {"front end": {driverr: x, DRIVER: overlay, LABELS: [a], Ipam: {CONFIG: [{SUBNET: 1.1.1.0/24}]}}}""", "{networks: {front end: {driver: 'overlay', ipam: {config: [{subnet: '1.1.1.0/24'}]}, labels: {a: ''}}}}")]
    [InlineData("volumes: {v: , w: {external: {name: q}}, x: {x-a: 1, driver_opts: {o: 1.0}}, y: {external: true, x-b: 1}}", "{volumes: {v: {}, w: {external: true, name: 'q'}, x: {driver_opts: {o: '1'}}, y: {external: true, name: 'y', x-b: 1}}}")]
    [InlineData("""volumes: {v: {x-cluster-spec: {Group: g, access_mode: {SCOPE: x, mount_volume: {fs_type: ext4, mount_flags: [a]}, block_volume: {}}, accessibility_requirements: {requisite: [{segments: [a=b]}]}, capacity_range: {required_bytes: 1G, limit_bytes: "0"}, secrets: [{key: k, secret: s}], availability: active, bogus: 1}}}""", "{volumes: {v: {x-cluster-spec: {access_mode: {block_volume: {}, mount_volume: {fs_type: 'ext4', mount_flags: ['a']}, scope: 'x'}, accessibility_requirements: {requisite: [{segments: {a: 'b'}}]}, availability: 'active', capacity_range: {required_bytes: '1073741824'}, group: 'g', secrets: [{key: 'k', secret: 's'}]}}}}")]
    [InlineData("secrets: {s: {}, t: {file: ./a}, u: {file: /b/../c}, v: {external: true}, w: {external: {name: z}, file: rel}}", "{secrets: {s: {file: '/srv/app'}, t: {file: '/srv/app/a'}, u: {file: '/b/../c'}, v: {external: true, name: 'v'}, w: {external: true, file: 'rel', name: 'z'}}}")]
    [InlineData("""secrets: {x: {driver: d, driver_opts: {a: 1}}, y: {file: "~/x", x-e: 2, template_driver: golang}, z: {file: "C:\\x", labels: [a]}}""", """{secrets: {x: {driver: 'd', driver_opts: {a: '1'}}, y: {file: '/srv/app/~/x', template_driver: 'golang', x-e: 2}, z: {file: '/srv/app/C:\x', labels: {a: ''}}}}""")]
    [InlineData("configs: {c: {name: n}, d: {external: true, file: rel}}", "{configs: {c: {file: '/srv/app', name: 'n'}, d: {external: true, file: 'rel', name: 'd'}}}")]
    [InlineData("{}", "{}")]
    [InlineData("x-top: {a: 1.0, c: 1_000.5, e: !!str 5, f: [1, ~]}", "{x-top: {a: 1, c: 1000.5, e: '5', f: [1, null]}}")]
    public void Objects_are_completed(string yaml, string expected)
    {
        var project = Stacks.Load(yaml);
        Assert.Equal("", Stacks.Problems(project));
        Assert.Equal(expected, Stacks.PrintObjects(project));
    }

    [Theory]
    [InlineData("version: '3'", "3.13")]
    [InlineData("version: ''", "3.13")]
    [InlineData("version: '3.7'", "3.7")]
    [InlineData("{}", "3.13")]
    public void Version_and_services_are_always_printed(string yaml, string version) =>
        Assert.Equal($"{{services: {{}}, version: '{version}'}}", CompactText.Of(Stacks.Load(yaml).Canonical));

    [Fact]
    public void A_file_that_nobody_wrote_is_no_file() => Assert.Equal(
        "- x",
        string.Join(" ", Stacks.Load("configs: {c: {name: n}, d: {file: x}}").Configs.Select(static c => Loading.Show(c.File))));
}
