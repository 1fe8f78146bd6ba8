using StackLint.Compose.Origins;
using StackLint.Compose.Values;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Edits;

/// <summary>Tells whether an edit reaches further than the place it is made for.</summary>
public static class SharedNodes
{
    /// <summary>
    /// Whether the value takes effect only where it is written: it came no other way, though it may replace another, and no anchor
    /// makes it available elsewhere.
    /// </summary>
    public static bool IsUsedOnlyInPlace(ComposeValue value) =>
        value.Provenance.Steps.All(static s => s.Kind == ProvenanceKind.Override) && !IsAnchored(value.Node);

    /// <summary>Whether something within the node can be referred to from elsewhere, so that the node cannot go.</summary>
    public static bool HoldsAnchor(YamlNode node) => node.Anchor is not null || node switch
    {
        YamlMapping mapping => mapping.Entries.Any(static e => HoldsAnchor(e.Key) || HoldsAnchor(e.Value)),
        YamlSequence sequence => sequence.Items.Any(HoldsAnchor),
        _ => false,
    };

    /// <summary>Whether the node, or one that holds it, can be referred to from elsewhere.</summary>
    public static bool IsAnchored(YamlNode node)
    {
        for (YamlNode? current = node; current is not null; current = current.Parent)
        {
            if (current.Anchor is not null)
            {
                return true;
            }
        }

        return false;
    }

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
