using StackLint.Testing;

namespace StackLint.Rules.Tests.Cluster;

/// <summary>Inventories of nodes of any role, availability and size.</summary>
internal static class InventoryText
{
    internal const string Name = "nodes.json";

    /// <summary>Settings of a stack beside an inventory.</summary>
    internal static VerifierSettings Beside(params IEnumerable<string> nodes) => new() { Documents = [(Name, Create(nodes))] };

    /// <summary>The inventory of these nodes.</summary>
    internal static string Create(params IEnumerable<string> nodes) => $"[\n  {string.Join(",\n  ", nodes)}\n]\n";

    /// <summary>A number of equal workers, called <c>w1</c> and so on.</summary>
    internal static IEnumerable<string> Workers(int count, long gibibytes = 16) => Enumerable.Range(1, count).Select(i => Node($"w{i}", "worker", "active", gibibytes));

    /// <summary>One node.</summary>
    internal static string Node(string name, string role = "worker", string availability = "active", long gibibytes = 16, string label = "") =>
        $$$$"""{"ID": "id-{{{{name}}}}", "Spec": {"Role": "{{{{role}}}}", "Availability": "{{{{availability}}}}", "Labels": {{{{(label.Length == 0 ? "{}" : $"{{\"{label}\": \"x\"}}")}}}}}, "Description": {"Hostname": "{{{{name}}}}", "Resources": {"NanoCPUs": 4000000000, "MemoryBytes": {{{{gibibytes << 30}}}}}}, "Status": {"State": "ready", "Addr": "10.1.0.{{{{name[^1..]}}}}"}}""";
}
