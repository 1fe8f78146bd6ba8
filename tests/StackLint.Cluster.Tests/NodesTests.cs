using System.Text;

namespace StackLint.Cluster.Tests;

public sealed class NodesTests
{
    [Fact]
    public void Nodes_are_typed()
    {
        var document = Documents.Nodes(Two);
        Assert.Empty(document.Problems);
        Assert.Equal(2, document.Nodes.Length);
        var node = document.Nodes[0];
        Assert.Equal("24ifsmvkjbyhk", node.Id.Value);
        Assert.Equal("bf3067039e47", node.Hostname.Value);
        Assert.True(node.IsManager);
        Assert.Equal("active", node.Availability.Value);
        Assert.Equal("true", node.GetLabel("ssd").Value);
        Assert.Equal("com.example.zone", Assert.Single(node.EngineLabels).Name);
        Assert.Equal(16_705_650_688, node.MemoryBytes.Value);
        Assert.Equal(4_000_000_000, node.NanoCpus.Value);
        Assert.Equal(16_705_650_688, node.Memory.Value.Bytes);
        Assert.Equal("linux", node.OperatingSystem.Value);
        Assert.Equal("x86_64", node.Architecture.Value);
        Assert.True(node.IsLeader.Value);
        Assert.Equal("ready", node.Status.Value);
        Assert.True(document.Nodes[1].IsLeader.IsAbsent);
        Assert.True(document.Nodes[1].MemoryBytes.IsAbsent);
        Assert.Equal("16705650688", document.At(node.MemoryBytes.GetLocation()));
        Assert.Equal("\"active\"", document.At(node.Availability.GetLocation()));
        Assert.Equal("[", document.At(document.GetLocation()));
        Assert.Single(document.Managers);
        Assert.Single(document.Workers);
    }

    [Theory]
    [InlineData("\"NanoCPUs\": 4000000000", "\"NanoCPUs\": \"4\"", "WrongType \"4\": 'NanoCPUs' must be a whole number")]
    [InlineData("\"Role\": \"manager\"", "\"Role\": 1", "WrongType 1: 'Role' must be a text")]
    [InlineData("\"Leader\": true", "\"Leader\": \"yes\"", "WrongType \"yes\": 'Leader' must be true or false")]
    [InlineData("{\"ssd\": \"true\"}", "{\"ssd\": true}", "WrongType true: 'ssd' must be a text")]
    [InlineData("{\"ssd\": \"true\"}", "[]", "WrongType []: 'Labels' must be an object")]
    [InlineData("{\"ssd\": \"true\"}", "null")]
    [InlineData("\"Version\": {\"Index\": 8}", "\"Version\": {\"Index\": 8}, \"Tasks\": [1], \"Description2\": \"x\"")]
    public void Wrong_types_are_told_and_unknown_fields_passed_over(string part, string replacement, params string[] expected) =>
        Assert.Equal(expected, Documents.Nodes(Two.Replace(part, replacement, StringComparison.Ordinal)).Told());

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("[1, null, {}]")]
    [InlineData("{\"Spec\": 1}")]
    [InlineData("[{\"Spec\": {\"Role\": \"manager\"}}")]
    [InlineData("text")]
    public void Odd_files_are_read(string text)
    {
        var document = Documents.Nodes(text);
        Assert.NotNull(document.GetLocation());
        Assert.All(document.Nodes, static n => Assert.NotNull(n.DisplayName));
    }

    [Fact]
    public void Large_inventory_is_read_in_time()
    {
        var text = new StringBuilder("[\n");
        for (var i = 0; i < 1500; i++)
        {
            text.Append(i == 0 ? "" : ",\n").Append(One.Replace("24ifsmvkjbyhk", $"id{i}", StringComparison.Ordinal));
        }

        text.Append("\n]\n");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var document = Documents.Nodes(text.ToString());
        Assert.Empty(document.Problems);
        Assert.Equal(1500, document.Nodes.Length);
        Assert.Equal("id1499", document.Nodes[^1].Id.Value);
        Assert.Equal("\"id1499\"", document.At(document.Nodes[^1].Id.GetLocation()));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60));
    }

    private const string One =
        """
            {
                "ID": "24ifsmvkjbyhk",
                "Version": {"Index": 8},
                "CreatedAt": "2016-08-18T10:44:24.496525531Z",
                "Spec": {"Name": "my-node", "Role": "manager", "Availability": "active", "Labels": {"ssd": "true"}},
                "Description": {
                    "Hostname": "bf3067039e47",
                    "Platform": {"Architecture": "x86_64", "OS": "linux"},
                    "Resources": {"NanoCPUs": 4000000000, "MemoryBytes": 16705650688},
                    "Engine": {"EngineVersion": "27.0.3", "Labels": {"com.example.zone": "a"}, "Plugins": [{"Type": "Volume", "Name": "local"}]}
                },
                "Status": {"State": "ready", "Addr": "172.17.0.2"},
                "ManagerStatus": {"Leader": true, "Reachability": "reachable", "Addr": "172.17.0.2:2377"}
            }
        """;

    private const string Two = "[\n" + One + ",\n    {\"ID\": \"other\", \"Spec\": {\"Role\": \"worker\", \"Availability\": \"drain\", \"Labels\": {}}, \"Description\": {\"Hostname\": \"w1\"}}\n]\n";
}
