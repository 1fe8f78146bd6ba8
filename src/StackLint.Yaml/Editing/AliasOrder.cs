using System.Collections.Immutable;
using StackLint.Yaml.Syntax;

namespace StackLint.Yaml.Editing;

/// <summary>Tells whether each alias still stands for the same node once parts of a document have changed places.</summary>
internal static class AliasOrder
{
    internal static bool Survives(ImmutableArray<MovablePart> parts, ImmutableArray<int> order)
    {
        var aliases = new List<(int Part, YamlAlias Alias)>();
        var anchored = new Dictionary<YamlNode, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < parts.Length; i++)
        {
            foreach (var node in parts[i].Nodes.SelectMany(static n => n.DescendantNodesAndSelf()))
            {
                if (node is YamlAlias alias)
                {
                    aliases.Add((i, alias));
                }
                else if (node.Anchor is not null)
                {
                    anchored.Add(node, i);
                }
            }
        }

        if (aliases.Count == 0 && anchored.Count == 0)
        {
            return true;
        }

        // Of several anchors of one name an alias takes the last before it, which may become another.
        var names = aliases.Select(static a => a.Alias.Name).Concat(anchored.Keys.Select(static n => n.Anchor!)).ToHashSet(StringComparer.Ordinal);
        if (RootOf(parts[0].Nodes[0]).DescendantNodesAndSelf().Where(n => n.Anchor is { } name && names.Contains(name)).CountBy(static n => n.Anchor!).Any(static c => c.Value > 1))
        {
            return false;
        }

        return aliases.TrueForAll(a => !anchored.TryGetValue(a.Alias.Target, out var part) || order.IndexOf(part) <= order.IndexOf(a.Part));
    }

    private static YamlNode RootOf(YamlNode node)
    {
        while (node.Parent is { } parent)
        {
            node = parent;
        }

        return node;
    }
}
