using System.Collections.Immutable;
using StackLint.Compose.Model;
using StackLint.Compose.Units;

namespace StackLint.Rules.Networking;

/// <summary>An overlay network with the services that a stack attaches to it.</summary>
/// <param name="Network">The network.</param>
/// <param name="Services">The services, each once.</param>
internal sealed record OverlayNetwork(Network Network, ImmutableArray<Service> Services)
{
    internal string Name => Network.Name;

    internal bool IsExternal => Network.External.Is(true);

    /// <summary>Whether its address blocks cannot be known.</summary>
    internal bool HasUnknownSubnets => Network.HasUnknownSubnets || Network.Subnets.Any(static s => s.IsUnknown);

    /// <summary>
    /// The IPv4 blocks that are written. Swarm hands overlays IPv4 data only, and a stack drops a subnet that it cannot parse without
    /// a word, so both kinds are left out.
    /// </summary>
    internal ImmutableArray<LocatedSubnet> Subnets => field.IsDefault ? field = ReadSubnets() : field;

    private ImmutableArray<LocatedSubnet> ReadSubnets()
    {
        var subnets = ImmutableArray.CreateBuilder<LocatedSubnet>();
        foreach (var written in Network.Subnets)
        {
            if (written.IsKnown && IPv4Subnet.TryParse(written.Value, out var subnet))
            {
                subnets.Add(new LocatedSubnet(subnet, written));
            }
        }

        return subnets.ToImmutable();
    }
}
