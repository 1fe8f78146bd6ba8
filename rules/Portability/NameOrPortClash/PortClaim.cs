using System.Net;
using System.Net.Sockets;
using StackLint.Compose.Model;
using StackLint.Compose.Units;

namespace StackLint.Rules.Portability;

/// <summary>Ports of the host that an item of a service's <c>ports</c> asks for. All of it is known.</summary>
/// <param name="Service">The service.</param>
/// <param name="Mapping">The item.</param>
/// <param name="Ports">The ports of the host.</param>
/// <param name="Protocol"><c>tcp</c>, <c>udp</c> or <c>sctp</c>.</param>
internal sealed record PortClaim(Service Service, PortMapping Mapping, PortRange Ports, string Protocol)
{
    /// <summary>The claim of an item; null where it has none, or none that is known.</summary>
    internal static PortClaim? Of(Service service, PortMapping mapping) =>
        mapping.Published.TryGetValue(out var ports) && (mapping.Protocol.IsAbsent || mapping.Protocol.IsKnown)
            ? new PortClaim(service, mapping, ports, mapping.Protocol.GetValueOr("tcp"))
            : null;

    /// <summary>The ports that both ask for, null when there are none.</summary>
    internal PortRange? Common(PortClaim other)
    {
        var start = Math.Max(Ports.Start, other.Ports.Start);
        var end = Math.Min(Ports.End, other.Ports.End);
        return Protocol == other.Protocol && start <= end ? new PortRange(start, end) : null;
    }

    /// <summary>Whether some address of the host belongs to both. No address means all of IPv4 and of IPv6.</summary>
    internal bool SharesAddress(PortClaim other)
    {
        if (Mapping.HostIp.IsUnknown || other.Mapping.HostIp.IsUnknown)
        {
            return false;
        }

        return Mapping.HostIp.IsAbsent || other.Mapping.HostIp.IsAbsent || (Address(Mapping) is { } left
            && Address(other.Mapping) is { } right
            && left.AddressFamily == right.AddressFamily
            && (IsUnspecified(left) || IsUnspecified(right) || left.Equals(right)));
    }

    /// <summary>Whether both lead the same port of the host to the same port of the container, by the same address.</summary>
    internal bool IsSameBinding(PortClaim other) =>
        Mapping.HostIp.GetValueOr("") == other.Mapping.HostIp.GetValueOr("")
        && Mapping.Target.TryGetValue(out var left)
        && other.Mapping.Target.TryGetValue(out var right)
        && left.Start - Ports.Start == right.Start - other.Ports.Start;

    private static IPAddress? Address(PortMapping mapping) =>
        mapping.HostIp.TryGetValue(out var text) && IPAddress.TryParse(text.Trim('[', ']'), out var address)
            ? address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address
            : null;

    private static bool IsUnspecified(IPAddress address) =>
        address.Equals(address.AddressFamily == AddressFamily.InterNetwork ? IPAddress.Any : IPAddress.IPv6Any);
}
