using System.Collections.Immutable;
using StackLint.Analysis.Contexts;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;

namespace StackLint.Rules.Networking;

/// <summary>What one project puts on a network that others may join, too.</summary>
/// <param name="Context">The project.</param>
/// <param name="Services">Its services on the network.</param>
internal sealed record NetworkShare(ProjectAnalysisContext Context, ImmutableArray<Service> Services)
{
    /// <summary>Whether the project is known to be a whole stack, so that it is deployed beside others.</summary>
    internal bool IsStack => Context is { Target: ComposeTarget.Swarm, Project.IsPartial: false };

    private string Folder => Path.GetDirectoryName(Context.Project.Path) ?? "";

    /// <summary>
    /// What the services of all shares take. Files of one folder that hold a service of one name are variants of a project, of which
    /// one is deployed: the one that takes most counts.
    /// </summary>
    internal static ImmutableArray<ServiceDemand> DemandOf(IEnumerable<NetworkShare> shares, int nodes) =>
    [
        .. shares
            .SelectMany(s => s.Services.Select(service => (s.Folder, Demand: ServiceDemand.Of(service, nodes))))
            .GroupBy(static d => (d.Folder, d.Demand.Service.Name))
            .Select(static g => g.MaxBy(static d => d.Demand.Tasks).Demand),
    ];
}
