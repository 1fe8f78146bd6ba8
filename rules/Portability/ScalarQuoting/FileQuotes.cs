using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Portability;

/// <summary>Finds scalars of a file, keys included, in the other quotes than those that are asked for.</summary>
internal static class FileQuotes
{
    internal static IEnumerable<QuotingFault> Find(YamlNode root, QuoteStyle wanted)
    {
        var style = wanted == QuoteStyle.Double ? YamlScalarStyle.DoubleQuoted : YamlScalarStyle.SingleQuoted;
        var order = wanted == QuoteStyle.Double ? "in double quotes" : "in single quotes";
        var pending = new Stack<YamlNode>([root]);
        while (pending.TryPop(out var node))
        {
            switch (node)
            {
                case YamlScalar { Style: YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted } scalar when scalar.Style != style && IsPlainInside(scalar):
                    yield return new QuotingFault(scalar, order, "so is the rest of the file", YamlEdit.Restyle(scalar, style)) { IsStyle = true };
                    break;
                case YamlMapping mapping:
                    foreach (var entry in mapping.Entries.Reverse())
                    {
                        pending.Push(entry.Value);
                        pending.Push(entry.Key);
                    }

                    break;
                case YamlSequence sequence:
                    foreach (var item in sequence.Items.Reverse())
                    {
                        pending.Push(item);
                    }

                    break;
            }
        }
    }

    // What would have to be escaped in the one kind of quotes is why the other was taken.
    private static bool IsPlainInside(YamlScalar scalar) =>
        scalar.ContentSpan.Length == scalar.Value.Length && scalar.Value.AsSpan().IndexOfAny('\'', '"', '\\') < 0;
}
