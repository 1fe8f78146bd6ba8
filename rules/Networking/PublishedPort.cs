using StackLint.Compose.Model;

namespace StackLint.Rules.Networking;

/// <summary>How findings speak of a published port.</summary>
internal static class PublishedPort
{
    /// <summary>Its number on the nodes, else in the container; null where a variable decides, or what is written is no port.</summary>
    internal static string? NumberOf(PortMapping port) =>
        (port.Published.IsKnown ? port.Published : port.Target) is { IsKnown: true } number ? number.Value.ToString() : null;

    /// <summary>Whether each task takes one and the same port of its node, so that a node holds one task at most (swarmkit <c>scheduler/filter.go</c>).</summary>
    internal static bool IsFixedOnNode(PortMapping port) => port.IsHostMode && port.Published.IsKnown;
}
