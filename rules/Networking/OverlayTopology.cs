using System.Collections.Immutable;
using StackLint.Compose.Model;

namespace StackLint.Rules.Networking;

/// <summary>Which services a stack attaches to which overlay networks (docker/cli <c>compose/convert</c>).</summary>
internal static class OverlayTopology
{
    // Networks that every engine has; a stack can name them as external, and none is an overlay of its own.
    private static readonly ImmutableArray<string> PredefinedNames = ["bridge", "host", "ingress", "none"];

    /// <summary>The overlays that services join, in order of first use. A network that no service uses is never created.</summary>
    internal static ImmutableArray<OverlayNetwork> Find(ComposeProject project)
    {
        var names = new List<string>();
        var attached = new Dictionary<string, ImmutableArray<Service>.Builder>(StringComparer.Ordinal);
        foreach (var service in project.Services)
        {
            foreach (var name in JoinedNetworks(service))
            {
                if (!attached.TryGetValue(name, out var services))
                {
                    attached[name] = services = ImmutableArray.CreateBuilder<Service>();
                    names.Add(name);
                }

                services.Add(service);
            }
        }

        return [.. names
            .Select(name => (Network: project.FindNetwork(name), Services: attached[name]))
            .Where(static n => n.Network is not null && IsOverlay(n.Network))
            .Select(static n => new OverlayNetwork(n.Network!, n.Services.ToImmutable()))];
    }

    /// <summary>
    /// The networks that a service joins under a stack, whatever its <c>network_mode</c> says. A service that may be the
    /// fragment of another file proves nothing by naming none.
    /// </summary>
    internal static IEnumerable<string> JoinedNetworks(Service service)
    {
        if (!service.Networks.IsEmpty)
        {
            return service.Networks.Select(static n => n.Name).OfType<string>().Distinct(StringComparer.Ordinal);
        }

        return service is { IsComplete: true, HasUnknownNetworks: false } ? [Network.DefaultName] : [];
    }

    /// <summary>Whether two services share a network under a stack.</summary>
    internal static bool ShareNetwork(Service left, Service right) => JoinedNetworks(left).Intersect(JoinedNetworks(right), StringComparer.Ordinal).Any();

    private static bool IsOverlay(Network network)
    {
        if (network.IsUnknown || network.External.IsUnknown || network.EngineName.IsUnknown)
        {
            return false;
        }

        // The driver of an external network is not the file's to say.
        return network.External.Is(true)
            ? !PredefinedNames.Contains(network.EngineName.GetValueOr(network.Name))
            : network.Driver.IsAbsent || network.Driver.Is("") || network.Driver.Is("overlay");
    }
}
