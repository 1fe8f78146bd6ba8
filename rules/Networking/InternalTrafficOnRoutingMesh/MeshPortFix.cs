using System.Collections.Immutable;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Rules.Edits;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Networking;

/// <summary>Removes a published port whose users all reach the service over a network.</summary>
internal static class MeshPortFix
{
    /// <summary>Whether the port can go: its users are known, none would lose its way, and the edit reaches no other service.</summary>
    internal static bool MayRemove(Service service, PortMapping port, ImmutableArray<ServiceReference> references, ImmutableArray<IngressEvidence> evidence) =>
        !references.IsEmpty
        && !evidence.Any(static e => e.Kind == IngressEvidenceKind.MeshReference)
        && references.All(r => OverlayTopology.ShareNetwork(r.From, service))
        && SharedNodes.IsEditable(port.Item)
        && port.Item.Node.Parent is YamlSequence;

    /// <summary>The fix; null when a comment or other lines stand in the way.</summary>
    /// <param name="port">The port.</param>
    /// <param name="removable">All ports of the service that can go.</param>
    internal static CodeFix? Create(PortMapping port, IReadOnlyCollection<YamlNode> removable)
    {
        var ports = (YamlSequence)port.Item.Node.Parent!;

        // A list that would lose its last item goes with its key, whichever of the findings is cured first.
        if (ports.Items.All(removable.Contains))
        {
            return ports is { Anchor: null, Entry: { } entry, Parent: YamlMapping body } && YamlEdit.RemoveEntry(body, entry) is { } changes
                ? CodeFix.Unsafe(ports.Items.Length == 1 ? "Remove the published port" : "Remove the published ports", [.. changes])
                : null;
        }

        return YamlEdit.RemoveItem(ports, ports.Items.IndexOf(port.Item.Node)) is { } change
            ? CodeFix.Unsafe("Remove the published port", change)
            : null;
    }
}
