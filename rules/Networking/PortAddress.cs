using System.Net;
using StackLint.Compose.Model;

namespace StackLint.Rules.Networking;

/// <summary>The address of the host that a published port is bound to.</summary>
internal static class PortAddress
{
    /// <summary>Whether it stands for all addresses: none at all, <c>0.0.0.0</c> or <c>::</c> in any spelling. False when it is not known.</summary>
    internal static bool IsUnspecified(Located<string> address) =>
        address.IsAbsent || (address.TryGetValue(out var text) && (text.Length == 0 || IsAny(text)));

    /// <summary>Whether it is known to be one address of the host.</summary>
    internal static bool IsSpecific(Located<string> address) => address.IsKnown && !IsUnspecified(address);

    private static bool IsAny(string text) =>
        IPAddress.TryParse(text, out var address)
        && (address.Equals(IPAddress.IPv6Any) || (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).Equals(IPAddress.Any));
}
