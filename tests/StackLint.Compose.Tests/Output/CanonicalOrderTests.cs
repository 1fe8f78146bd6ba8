using StackLint.Compose.Output;
using StackLint.Compose.Targets;
using StackLint.Compose.Values;

namespace StackLint.Compose.Tests.Output;

public sealed class CanonicalOrderTests
{
    // As go-yaml v3 printed labels of these names.
    [Theory]
    [InlineData("a9 a10 a2", "a2 a9 a10")]
    [InlineData("b a B A", "A B a b")]
    [InlineData("a.b a-b a_b ab a1 a", "a a-b a.b a_b a1 ab")]
    [InlineData("x01 x1 x001", "x1 x01 x001")]
    [InlineData("a1b a1.b a1", "a1 a1b a1.b")]
    [InlineData("10 9 1a 1", "1 1a 9 10")]
    [InlineData("é z ä", "z ä é")]
    [InlineData("v100 v10 v1000", "v10 v100 v1000")]
    public void Names_are_sorted_as_go_yaml_sorts_them(string names, string expected)
    {
        var entries = names.Split(' ').Select(static n => new ComposeEntry(n, null!, null!)).ToArray();
        KeySorter.Sort(entries, static (left, right) => KeySorter.CompareNames(left.Name, right.Name));
        Assert.Equal(expected, string.Join(' ', entries.Select(static e => e.Name)));
    }

    [Fact]
    public void Sections_stand_in_the_order_of_their_types_and_extensions_behind_them()
    {
        var root = Loading.Load(
            ComposeTarget.Swarm,
            """
            x-b: 1
            x-a: 1
            networks: {n: {labels: {b: "1", a: "2"}, driver: overlay}}
            services:
              web:
                image: x
                healthcheck: {interval: 1s, test: [CMD, a], timeout: 1s}
                deploy: {resources: {limits: {memory: 1g}}, replicas: 2, mode: replicated}
                ports: [{target: 1, published: 2, mode: host, protocol: tcp}]
                command: [z, a]
              api: {image: y}
            version: "3.8"
            """).Canonical!;
        Assert.Equal("version services networks x-a x-b", Keys(root));
        Assert.Equal("api web", Keys(root.Find("services")!.Value));
        var web = ((ComposeMapping)root.Find("services")!.Value).Find("web")!.Value;
        Assert.Equal("command deploy healthcheck image ports", Keys(web));
        Assert.Equal("mode replicas resources", Keys(Find(web, "deploy")));
        Assert.Equal("test timeout interval", Keys(Find(web, "healthcheck")));
        Assert.Equal("mode target published protocol", Keys(((ComposeSequence)Find(web, "ports")).Items[0]));
        Assert.Equal(["z", "a"], ((ComposeSequence)Find(web, "command")).Items.Select(static i => ((ComposeScalar)i).Text));
        Assert.Equal("driver labels", Keys(Find(Find(root, "networks"), "n")));
    }

    private static ComposeValue Find(ComposeValue value, string key) => ((ComposeMapping)value).Find(key)!.Value;

    private static string Keys(ComposeValue value) => string.Join(' ', ((ComposeMapping)value).Entries.Select(static e => e.Name));
}
