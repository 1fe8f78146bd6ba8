using StackLint.Testing;

namespace StackLint.Rules.Tests.Cluster;

/// <summary>Inventories of nodes for tests.</summary>
internal static class NodesText
{
    internal const long Gigabyte = 1L << 30;

    internal static VerifierSettings Settings { get; } = new() { FileName = "nodes.json" };

    internal static VerifierSettings With(string key, string value) => Settings with { Options = new Dictionary<string, string> { [key] = value } };

    /// <summary>A stack with an inventory beside it.</summary>
    internal static VerifierSettings Beside(params ReadOnlySpan<string> nodes) => new() { Documents = [("nodes.json", List(nodes))] };

    internal static string List(params ReadOnlySpan<string> nodes) => "[\n  " + string.Join(",\n  ", nodes.ToArray()) + "\n]";

    /// <summary>A worker.</summary>
    /// <param name="name">Its host name.</param>
    /// <param name="memory">Its memory in GiB; null where the inventory does not say it.</param>
    /// <param name="labels">Its labels, in JSON.</param>
    internal static string Worker(string name, int? memory = 16, string labels = "{}") => Node("worker", "active", name, memory, labels);

    internal static string Manager(string name, int? memory = 16, string labels = "{}") => Node("manager", "drain", name, memory, labels);

    private static string Node(string role, string availability, string name, int? memory, string labels) =>
        """
        {"ID": "id-NAME", "Spec": {"Labels": LABELS, "Role": "ROLE", "Availability": "AVAILABILITY"}, "Description": {"Hostname": "NAME", "Platform": {"Architecture": "x86_64", "OS": "linux"}RESOURCES}, "Status": {"State": "ready", "Addr": "10.0.0.1"}}
        """
            .Replace("NAME", name, StringComparison.Ordinal)
            .Replace("LABELS", labels, StringComparison.Ordinal)
            .Replace("ROLE", role, StringComparison.Ordinal)
            .Replace("AVAILABILITY", availability, StringComparison.Ordinal)
            .Replace("RESOURCES", memory is null ? "" : $", \"Resources\": {{\"NanoCPUs\": 4000000000, \"MemoryBytes\": {memory * Gigabyte}}}", StringComparison.Ordinal);
}
