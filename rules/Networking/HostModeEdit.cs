using Microsoft.CodeAnalysis.Text;
using StackLint.Compose.Model;
using StackLint.Rules.Edits;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Networking;

/// <summary>Publishes a port on the nodes that run a task instead of on the routing mesh.</summary>
internal static class HostModeEdit
{
    private static readonly KeyValuePair<string, string> Mode = new("mode", "host");

    /// <summary>The edit; null where the port comes from elsewhere, holds a variable, an address or a range, or a comment would be lost.</summary>
    internal static TextChange? Create(PortMapping port) =>
        !SharedNodes.IsEditable(port.Item) ? null
        : port.Item.Node switch
        {
            YamlScalar scalar => WriteLong(scalar, port),
            YamlMapping mapping => SetMode(mapping),
            _ => null,
        };

    private static TextChange? SetMode(YamlMapping mapping) => mapping.FindEntry("mode") switch
    {
        null => YamlEdit.AddEntries(mapping, [Mode]),
        { Value: YamlScalar { Anchor: null } mode } when !mode.Value.Contains('$') => YamlEdit.ReplaceValue(mode, Mode.Value),
        _ => null,
    };

    // The short syntax cannot say a mode, and a stack drops its address.
    private static TextChange? WriteLong(YamlScalar scalar, PortMapping port)
    {
        if (scalar.Value.Contains('$')
            || port is not { HostIp.IsAbsent: true, Published.IsUnknown: false, Target: { IsKnown: true, Value.Count: 1 }, Protocol.IsUnknown: false }
            || port.Published.GetValueOr(default).Count > 1)
        {
            return null;
        }

        var tree = new EntryTree();
        tree.Set(["target"], $"{port.Target.Value}");
        if (port.Published.IsKnown)
        {
            tree.Set(["published"], $"{port.Published.Value}");
        }

        if (port.Protocol.IsKnown)
        {
            tree.Set(["protocol"], port.Protocol.Value);
        }

        tree.Set([Mode.Key], Mode.Value);
        return new TextChange(scalar.Span, tree.ToFlow(SharedNodes.IsInJson(scalar)));
    }
}
