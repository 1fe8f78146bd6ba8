using StackLint.Analysis.Contexts;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Compose.Units;
using StackLint.Compose.Values;

namespace StackLint.Rules.Networking;

/// <summary>Finds the blocks that projects ask the engine for.</summary>
internal static class NetworkBlocks
{
    /// <summary>The blocks of the networks that a project creates. What no service uses is not created, and what is external is made elsewhere.</summary>
    internal static IEnumerable<NetworkBlock> Of(ProjectAnalysisContext context) =>
        Created(context)
            .Where(static n => !HasOwnIpamDriver(n))
            .SelectMany(n => n.Subnets
                .Where(static s => s.IsKnown)
                .Select(static s => (Written: s, IsBlock: IPv4Subnet.TryParse(s.Value, out var subnet), Subnet: subnet))
                .Where(static s => s.IsBlock)
                .Select(s => new NetworkBlock(context, n, new LocatedSubnet(s.Subnet, s.Written))));

    private static IEnumerable<Network> Created(ProjectAnalysisContext context) => context.Target == ComposeTarget.Swarm
        ? OverlayTopology.Find(context.Project).Where(static n => !n.IsExternal).Select(static n => n.Network)
        : CreatedByCompose(context.Project);

    private static IEnumerable<Network> CreatedByCompose(ComposeProject project)
    {
        var named = project.Services.SelectMany(static s => s.Networks).Select(static n => n.Name).ToHashSet(StringComparer.Ordinal);
        return project.Networks.Where(n => n.External is { IsUnknown: false } && !n.External.Is(true)
            && (named.Contains(n.Name) || (n.Name == Network.DefaultName && project.Services.Any(static s => s.Joins(Network.DefaultName)))));
    }

    // Another driver hands out addresses by rules of its own.
    private static bool HasOwnIpamDriver(Network network) =>
        network.FindEntry("ipam")?.Value is ComposeMapping ipam && ipam.Find("driver")?.Value is ComposeScalar { IsNull: false } driver && driver.Text is not ("default" or "");
}
