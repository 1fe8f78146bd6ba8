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
    /// <summary>The fix, null when a user would lose its way, none is known, or the edit would reach further than this service.</summary>
    internal static CodeFix? Create(Service service, PortMapping port, ImmutableArray<ServiceReference> references, ImmutableArray<IngressEvidence> evidence)
    {
        if (references.IsEmpty
            || evidence.Any(static e => e.Kind == IngressEvidenceKind.MeshReference)
            || !references.All(r => OverlayTopology.ShareNetwork(r.From, service))
            || !SharedNodes.IsUsedOnlyInPlace(port.Item)
            || port.Item.Node.Parent is not YamlSequence ports)
        {
            return null;
        }

        return YamlEdit.RemoveItem(ports, ports.Items.IndexOf(port.Item.Node)) is { } change
            ? CodeFix.Unsafe("Remove the published port", change)
            : null;
    }
}
