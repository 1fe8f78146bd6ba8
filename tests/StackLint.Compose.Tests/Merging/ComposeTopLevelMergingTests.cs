using StackLint.Compose.Targets;

namespace StackLint.Compose.Tests.Merging;

/// <summary>What Docker Compose 2.40 prints of two files or documents, recorded.</summary>
public sealed class ComposeTopLevelMergingTests
{
    [Fact]
    public void A_section_may_lose_all_that_it_has()
    {
        var project = Loading.Load(ComposeTarget.Compose, "services: {a: {image: x}}", "services: {a: !reset null}", "volumes: {v: {}}");
        Assert.Empty(project.Services);
        Assert.Single(project.Volumes);
    }

    [Theory]
    [InlineData("networks: {n: {driver: overlay, driver_opts: {a: 1}, labels: {a: b}}}", "networks: {n: {labels: [a=c], driver_opts: {b: 2}}}", """{name: "p", networks: {n: {driver: "overlay", driver_opts: {a: "1", b: "2"}, labels: {a: "c"}}}, services: {z: {configs: [{source: "c"}], image: "x", models: {m: null}, networks: {n: null}, secrets: [{source: "s", target: "/run/secrets/s"}], volumes: [{target: "d:/data", type: "volume", volume: {}}]}}}""")]
    [InlineData("networks: {n: {ipam: {config: [{subnet: 1.0.0.0/8, gateway: 1.0.0.1}, {subnet: 2.0.0.0/8}]}}}", "networks: {n: {ipam: {config: [{subnet: 2.0.0.0/8, ip_range: 2.1.0.0/16}]}}}", """{name: "p", networks: {n: {ipam: {config: [{ip_range: "2.1.0.0/16", subnet: "2.0.0.0/8"}]}}}, services: {z: {configs: [{source: "c"}], image: "x", models: {m: null}, networks: {n: null}, secrets: [{source: "s", target: "/run/secrets/s"}], volumes: [{target: "d:/data", type: "volume", volume: {}}]}}}""")]
    [InlineData("networks: {n: {ipam: {config: [{subnet: 1.0.0.0/8, gateway: 1.0.0.1}]}}}", "networks: {n: {ipam: {config: [{subnet: 3.0.0.0/8}]}}}", """{name: "p", networks: {n: {ipam: {config: [{subnet: "3.0.0.0/8"}]}}}, services: {z: {configs: [{source: "c"}], image: "x", models: {m: null}, networks: {n: null}, secrets: [{source: "s", target: "/run/secrets/s"}], volumes: [{target: "d:/data", type: "volume", volume: {}}]}}}""")]
    [InlineData("networks: {n: {ipam: {config: [{subnet: 1.0.0.0/8, gateway: 1.0.0.1}, {subnet: 2.0.0.0/8, gateway: 2.0.0.1}]}}}", "networks: {n: {ipam: {config: [{subnet: 3.0.0.0/8}]}}}", """{name: "p", networks: {n: {ipam: {config: [{gateway: "2.0.0.1", subnet: "3.0.0.0/8"}]}}}, services: {z: {configs: [{source: "c"}], image: "x", models: {m: null}, networks: {n: null}, secrets: [{source: "s", target: "/run/secrets/s"}], volumes: [{target: "d:/data", type: "volume", volume: {}}]}}}""")]
    [InlineData("networks: {n: {ipam: {config: [{subnet: 1.0.0.0/8}]}}}", "networks: {n: {ipam: {config: []}}}", """{name: "p", networks: {n: {}}, services: {z: {configs: [{source: "c"}], image: "x", models: {m: null}, networks: {n: null}, secrets: [{source: "s", target: "/run/secrets/s"}], volumes: [{target: "d:/data", type: "volume", volume: {}}]}}}""")]
    [InlineData("networks: {n: {driver: overlay}}", "networks: {n: }", """{name: "p", networks: {n: {driver: "overlay"}}, services: {z: {configs: [{source: "c"}], image: "x", models: {m: null}, networks: {n: null}, secrets: [{source: "s", target: "/run/secrets/s"}], volumes: [{target: "d:/data", type: "volume", volume: {}}]}}}""")]
    [InlineData("networks: {n: }", "networks: {n: {driver: overlay}}", """{name: "p", networks: {n: {driver: "overlay"}}, services: {z: {configs: [{source: "c"}], image: "x", models: {m: null}, networks: {n: null}, secrets: [{source: "s", target: "/run/secrets/s"}], volumes: [{target: "d:/data", type: "volume", volume: {}}]}}}""")]
    [InlineData("networks: {n: {external: true}}", "networks: {n: {external: {name: z}}}", """{name: "p", networks: {n: {external: true, name: "z"}}, services: {z: {configs: [{source: "c"}], image: "x", models: {m: null}, networks: {n: null}, secrets: [{source: "s", target: "/run/secrets/s"}], volumes: [{target: "d:/data", type: "volume", volume: {}}]}}}""")]
    [InlineData("volumes: {d: {driver: x, driver_opts: {a: 1}}}", "volumes: {d: {labels: {a: b}}}", """{name: "p", services: {z: {configs: [{source: "c"}], image: "x", models: {m: null}, networks: {n: null}, secrets: [{source: "s", target: "/run/secrets/s"}], volumes: [{target: "d:/data", type: "volume", volume: {}}]}}}""")]
    [InlineData("volumes: {d: {external: true, name: q}}", "volumes: {d: {external: false}}", """{name: "p", services: {z: {configs: [{source: "c"}], image: "x", models: {m: null}, networks: {n: null}, secrets: [{source: "s", target: "/run/secrets/s"}], volumes: [{target: "d:/data", type: "volume", volume: {}}]}}}""")]
    [InlineData("secrets: {s: {file: ./a}}", "secrets: {s: {file: ./b}}", """{name: "p", secrets: {s: {file: "/p/b"}}, services: {z: {configs: [{source: "c"}], image: "x", models: {m: null}, networks: {n: null}, secrets: [{source: "s", target: "/run/secrets/s"}], volumes: [{target: "d:/data", type: "volume", volume: {}}]}}}""")]
    [InlineData("configs: {c: {content: a}}", "configs: {c: {content: b, labels: {a: b}}}", """{configs: {c: {content: "b", labels: {a: "b"}}}, name: "p", services: {z: {configs: [{source: "c"}], image: "x", models: {m: null}, networks: {n: null}, secrets: [{source: "s", target: "/run/secrets/s"}], volumes: [{target: "d:/data", type: "volume", volume: {}}]}}}""")]
    [InlineData("name: one", "name: two", """{name: "two", services: {z: {configs: [{source: "c"}], image: "x", models: {m: null}, networks: {n: null}, secrets: [{source: "s", target: "/run/secrets/s"}], volumes: [{target: "d:/data", type: "volume", volume: {}}]}}}""")]
    [InlineData("x-a: {b: 1}", "x-a: {c: 2}", """{name: "p", services: {z: {configs: [{source: "c"}], image: "x", models: {m: null}, networks: {n: null}, secrets: [{source: "s", target: "/run/secrets/s"}], volumes: [{target: "d:/data", type: "volume", volume: {}}]}}, x-a: {b: 1, c: 2}}""")]
    [InlineData("version: \"3\"", "version: \"3.8\"", """{name: "p", services: {z: {configs: [{source: "c"}], image: "x", models: {m: null}, networks: {n: null}, secrets: [{source: "s", target: "/run/secrets/s"}], volumes: [{target: "d:/data", type: "volume", volume: {}}]}}}""")]
    [InlineData("models: {m: {model: a, runtime_flags: [x]}}", "models: {m: {context_size: 5, runtime_flags: [y]}}", """{models: {m: {context_size: 5, model: "a", runtime_flags: ["x", "y"]}}, name: "p", services: {z: {configs: [{source: "c"}], image: "x", models: {m: null}, networks: {n: null}, secrets: [{source: "s", target: "/run/secrets/s"}], volumes: [{target: "d:/data", type: "volume", volume: {}}]}}}""")]
    [InlineData("services: {a: {image: x}, b: {image: y}}", "services: {b: !reset null}", """{name: "p", services: {a: {image: "x"}}}""")]
    [InlineData("services: {a: {image: x}, b: {image: y}}", "services: !override {c: {image: z}}", """{name: "p", services: {c: {image: "z"}}}""")]
    [InlineData("services: {a: {image: x}}", "services: {c: {image: z}}\n---\nservices: {a: {user: u}}", """{name: "p", services: {a: {image: "x", user: "u"}, c: {image: "z"}}}""")]
    [InlineData("x-a: [1]", "x-a: [2]", """{name: "p", services: {z: {configs: [{source: "c"}], image: "x", models: {m: null}, networks: {n: null}, secrets: [{source: "s", target: "/run/secrets/s"}], volumes: [{target: "d:/data", type: "volume", volume: {}}]}}, x-a: [1, 2]}""")]
    public void Files_are_merged_as_Compose_merges_them(string first, string later, string expected) =>
        Assert.Equal(expected, ComposePrint.Project((first.StartsWith("services", StringComparison.Ordinal) ? "" : ComposePrint.Uses) + first + "\n", later + "\n"));
}
