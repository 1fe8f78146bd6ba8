using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace StackLint.Yaml.Syntax;

/// <summary>Finds nodes by place.</summary>
internal static class YamlNodeFinder
{
    internal static YamlNode? Find(YamlNode root, TextSpan span)
    {
        if (!root.FullSpan.Contains(span))
        {
            return null;
        }

        YamlNode best = root;
        while (Child(best, span) is { } child)
        {
            best = child;
        }

        return best;
    }

    // Where a search for the first one that ends behind a place begins, a loop is as fast among few.
    private const int Few = 16;

    private static YamlNode? Child(YamlNode node, TextSpan span)
    {
        switch (node)
        {
            case YamlMapping mapping:
                for (var i = FirstEndingAt(mapping.Entries, static e => e.Value, span.End); i < mapping.Entries.Length; i++)
                {
                    var entry = mapping.Entries[i];
                    if (IsBehind(entry.Key, span))
                    {
                        return null;
                    }

                    if (entry.Key.FullSpan.Contains(span))
                    {
                        return entry.Key;
                    }

                    if (entry.Value.FullSpan.Contains(span) && !(entry.Value.FullSpan.IsEmpty && !span.IsEmpty))
                    {
                        return entry.Value;
                    }
                }

                return null;
            case YamlSequence sequence:
                for (var i = FirstEndingAt(sequence.Items, static n => n, span.End); i < sequence.Items.Length; i++)
                {
                    var item = sequence.Items[i];
                    if (IsBehind(item, span))
                    {
                        return null;
                    }

                    if (item.FullSpan.Contains(span))
                    {
                        return item;
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private static bool IsBehind(YamlNode node, TextSpan span) => node.FullSpan.Start > span.End;

    // Children stand in the order of their places; none before the one that is found reaches up to the place.
    private static int FirstEndingAt<T>(ImmutableArray<T> children, Func<T, YamlNode> last, int place)
    {
        var (low, high) = (0, children.Length > Few ? children.Length : 0);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = last(children[middle]).FullSpan.End < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
