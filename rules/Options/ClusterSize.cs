using StackLint.Analysis.Contexts;

namespace StackLint.Rules.Options;

/// <summary>How large the swarm is, as far as is known. The one place that says where rules learn it from.</summary>
public static class ClusterSize
{
    /// <summary>The nodes of the swarm, from <see cref="SharedOptions.ClusterNodes"/>; null when nobody says.</summary>
    public static int? FindNodes(ComposeAnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.GetOption(SharedOptions.ClusterNodes);
    }
}
