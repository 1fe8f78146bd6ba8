using StackLint.Compose.Origins;
using StackLint.Compose.Values;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Edits;

/// <summary>Tells whether an edit reaches further than the place it is made for.</summary>
public static class SharedNodes
{
    /// <summary>
    /// Whether the value is written in the service's own file: it came through anchors and merge keys at most, or replaced another.
    /// Whether an edit suits all that share its text is for the driver to say.
    /// </summary>
    public static bool IsEditable(ComposeValue value) => IsEditable(value.Provenance);

    /// <summary>The same of a way by which a value came.</summary>
    public static bool IsEditable(Provenance way) =>
        way.Steps.All(static s => s.Kind is ProvenanceKind.Override or ProvenanceKind.Alias or ProvenanceKind.MergeKey);

    /// <summary>Whether something within the node can be referred to from elsewhere, so that the node cannot go.</summary>
    public static bool HoldsAnchor(YamlNode node) => node.DescendantNodesAndSelf().Any(static n => n.Anchor is not null);

    /// <summary>Whether what is written beside or in the place of a node has to be JSON.</summary>
    public static bool IsInJson(YamlNode node)
    {
        var mapping = node.Parent;
        while (mapping is not (null or YamlMapping))
        {
            mapping = mapping.Parent;
        }

        return mapping is YamlMapping found && YamlEdit.IsJson(found);
    }
}
