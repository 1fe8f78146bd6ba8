using StackLint.Compose.Model;

namespace StackLint.Rules.Networking;

/// <summary>Whether a service gets a virtual IP on each of its overlays.</summary>
internal static class VirtualIp
{
    /// <summary>Whether <c>endpoint_mode</c> is <c>vip</c>, or absent from a service that is known as a whole.</summary>
    internal static bool IsProven(Service service) =>
        service.Deploy.EndpointMode.Is("vip") || (service.IsComplete && !service.Deploy.IsUnknown && service.Deploy.EndpointMode.IsAbsent);
}
