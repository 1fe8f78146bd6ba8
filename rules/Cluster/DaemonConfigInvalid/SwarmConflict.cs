using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Cluster;

namespace StackLint.Rules.Cluster;

/// <summary>A setting with which an engine cannot be in a swarm (moby <c>daemon/config/config_linux.go</c>).</summary>
/// <param name="Setting">The setting as one would write it: <c>live-restore: true</c>.</param>
/// <param name="Location">Its value.</param>
/// <param name="Changes">What turns it off; empty when that is a question of what else is done.</param>
internal sealed record SwarmConflict(string Setting, Location Location, ImmutableArray<TextChange> Changes)
{
    internal string Describe() => $"swarm mode does not go with {Setting}; dockerd refuses to join a swarm, and to start where it is in one";

    internal static IEnumerable<SwarmConflict> Of(DaemonSettings settings)
    {
        if (settings.LiveRestore.Is(true))
        {
            yield return new SwarmConflict("live-restore: true", settings.LiveRestore.GetLocation(), ClusterProblemEdits.Set(settings.LiveRestore.Node, "false"));
        }

        // An engine that makes no rules, or knows how to make those of a swarm, has no conflict.
        var feature = settings.GetFeature("swarm-nftables");
        if (settings.FirewallBackend.Is("nftables") && settings.IPTables is { IsUnknown: false } && !settings.IPTables.Is(false) && !feature.IsUnknown && !feature.Is(true))
        {
            yield return new SwarmConflict("firewall-backend: nftables", settings.FirewallBackend.GetLocation(), []);
        }
    }
}
