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

    private static YamlNode? Child(YamlNode node, TextSpan span)
    {
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
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
                foreach (var item in sequence.Items)
                {
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
}
