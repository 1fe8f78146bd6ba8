using System.Collections.Immutable;

namespace StackLint.Yaml.Syntax;

/// <summary>The route of keys and indices from a document's root to a node, printed as <c>services.web.ports[0]</c>.</summary>
/// <param name="Segments">Keys as <see cref="string"/>, indices as <see cref="int"/>, from the root down.</param>
public sealed record YamlPath(ImmutableArray<object> Segments)
{
    /// <summary>The route to a node in its own document. A key has the route of its entry.</summary>
    public static YamlPath Of(YamlNode node)
    {
        var segments = new Stack<object>();
        for (var current = node; current is not null; current = current.Parent)
        {
            if (current.Entry is { } entry)
            {
                segments.Push(entry.Name ?? "?");
            }
            else if (current.Parent is YamlSequence sequence)
            {
                segments.Push(IndexOf(sequence.Items, current));
            }
        }

        return new YamlPath([.. segments]);
    }

    // Items stand in the order of their places.
    private static int IndexOf(ImmutableArray<YamlNode> items, YamlNode item)
    {
        var (low, high) = (0, items.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = items[middle].FullSpan.Start < item.FullSpan.Start ? (middle + 1, high) : (low, middle);
        }

        return low < items.Length && ReferenceEquals(items[low], item) ? low : items.IndexOf(item);
    }

    public override string ToString()
    {
        var text = new System.Text.StringBuilder();
        foreach (var segment in Segments)
        {
            switch (segment)
            {
                case int index:
                    text.Append('[').Append(index).Append(']');
                    break;
                case string key when key.Length > 0 && key.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-'):
                    text.Append(text.Length == 0 ? "" : ".").Append(key);
                    break;
                default:
                    text.Append("['").Append(segment).Append("']");
                    break;
            }
        }

        return text.ToString();
    }
}
