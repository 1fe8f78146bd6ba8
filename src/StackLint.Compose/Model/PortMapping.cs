using Microsoft.CodeAnalysis;
using StackLint.Compose.Units;
using StackLint.Compose.Values;

namespace StackLint.Compose.Model;

/// <summary>One item of <c>ports</c>. Where a short syntax cannot be split because of a variable, its parts are unknown.</summary>
/// <param name="Item">The list item.</param>
/// <param name="HostIp">The address it is bound to; absent means all.</param>
/// <param name="Published">The port on the host; absent means one chosen by the engine.</param>
/// <param name="Target">The port of the container.</param>
/// <param name="Protocol"><c>tcp</c> (when absent), <c>udp</c> or <c>sctp</c>, in lower case.</param>
/// <param name="Mode"><c>ingress</c> (when absent) or <c>host</c>; the short syntax cannot say.</param>
public sealed record PortMapping(
    ComposeValue Item,
    Located<string> HostIp,
    Located<PortRange> Published,
    Located<PortRange> Target,
    Located<string> Protocol,
    Located<string> Mode)
{
    /// <summary>Whether it is a scalar, not a mapping.</summary>
    public bool IsShortSyntax => Item is ComposeScalar;

    /// <summary>Whether a swarm publishes it on every node through the routing mesh; false when the mode is unknown.</summary>
    public bool IsIngress => Mode.IsAbsent || Mode.Is("ingress");

    public bool IsHostMode => Mode.Is("host");

    public Location GetLocation() => Item.GetLocation();
}
