using Microsoft.CodeAnalysis;
using StackLint.Analysis.Findings;

namespace StackLint.Rules.Networking;

/// <summary>How many addresses a network has and where that is said.</summary>
/// <param name="NetworkName">The network, as messages call it.</param>
/// <param name="Addresses">All addresses of its blocks.</param>
/// <param name="Subnets">How many blocks.</param>
/// <param name="Place">Where to report.</param>
/// <param name="Label">Words under the place.</param>
internal sealed record AddressCapacity(string NetworkName, long Addresses, int Subnets, Location Place, string Label)
{
    internal static AddressCapacity Of(OverlayNetwork network, OverlayAddressExhaustionOptions options)
    {
        if (network.IsExternal)
        {
            return Assumed(network, options.ExternalOverlayPrefix ?? options.DefaultOverlayPrefix, "external network, taken for");
        }

        if (network.Subnets.IsEmpty)
        {
            return Assumed(network, options.DefaultOverlayPrefix, "no IPv4 subnet is set, so the swarm gives it");
        }

        var largest = network.Subnets.MaxBy(static s => s.Subnet.AddressCount)!;
        return new AddressCapacity(
            network.Name,
            network.Subnets.Sum(static s => s.Subnet.AddressCount),
            network.Subnets.Length,
            largest.Written.GetLocation(),
            $"/{largest.Subnet.PrefixLength} is {Counted.Of(largest.Subnet.AddressCount, "address", "addresses")}, 3 of them taken by the network itself");
    }

    internal static AddressCapacity OfIngress(Location place, OverlayAddressExhaustionOptions options)
    {
        var addresses = CountOf(options.IngressPrefix);
        return new AddressCapacity("ingress", addresses, 1, place, $"first of the services on the ingress network, a /{options.IngressPrefix} with {Counted.Of(addresses, "address", "addresses")}");
    }

    private static AddressCapacity Assumed(OverlayNetwork network, int prefix, string why)
    {
        var addresses = CountOf(prefix);
        // The default network may be written nowhere.
        var place = network.Network.Entry?.GetKeyLocation() ?? network.Services[0].GetKeyLocation();
        return new AddressCapacity(network.Name, addresses, 1, place, $"{why} a /{prefix}: {Counted.Of(addresses, "address", "addresses")}, 3 of them taken by the network itself");
    }

    private static long CountOf(int prefix) => 1L << (32 - prefix);
}
