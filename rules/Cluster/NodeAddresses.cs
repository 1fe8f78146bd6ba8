using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Cluster;

namespace StackLint.Rules.Cluster;

/// <summary>The names and addresses under which nodes of the cluster are known.</summary>
internal static class NodeAddresses
{
    /// <summary>Each with the place that says it, compared without regard to case.</summary>
    internal static Dictionary<string, RelatedLocation> Of(RuleAnalysisContext context)
    {
        var addresses = new Dictionary<string, RelatedLocation>(StringComparer.OrdinalIgnoreCase);
        foreach (var node in context.Cluster.Nodes?.Nodes ?? [])
        {
            Add(node.Hostname, addresses);
            Add(node.Address, addresses);
        }

        foreach (var host in context.Cluster.Launchpad?.Hosts ?? [])
        {
            Add(host.Address, addresses);
        }

        return addresses;
    }

    private static void Add(ClusterValue<string> address, Dictionary<string, RelatedLocation> addresses)
    {
        if (address.TryGetValue(out var text) && text.Length > 0 && !IsOwn(text))
        {
            addresses.TryAdd(text, new RelatedLocation(address.GetLocation(), $"'{text}' is a node"));
        }
    }

    // Every machine calls itself so.
    private static bool IsOwn(string text) =>
        text is "0.0.0.0" or "::" or "::1"
        || text.StartsWith("localhost", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("127.", StringComparison.Ordinal);
}
