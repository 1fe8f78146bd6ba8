using Microsoft.CodeAnalysis.Text;

namespace StackLint.Yaml.Syntax;

/// <summary>Finds, for each character of a scalar's value, the characters that spell it.</summary>
internal static class ScalarSpans
{
    /// <summary>One span for each character of <see cref="YamlScalar.Value"/>; null when the way back cannot be told.</summary>
    internal static List<TextSpan>? Find(YamlScalar scalar)
    {
        var text = scalar.File.Text.ToString(scalar.ContentSpan);
        var found = scalar.Style is YamlScalarStyle.Literal or YamlScalarStyle.Folded
            ? BlockScalarSpans.Read(text, scalar.Style == YamlScalarStyle.Folded)
            : FlowScalarSpans.Read(text, scalar.Style);
        return Fit(found, scalar.Value, scalar.ContentSpan);
    }

    // What was read must be the value; the line breaks at the end of a block scalar depend on its chomping, so they may differ.
    private static List<TextSpan>? Fit(List<(char Character, TextSpan Span)> found, string value, TextSpan content)
    {
        var spans = new List<TextSpan>(value.Length);
        for (var i = 0; i < Math.Max(value.Length, found.Count); i++)
        {
            var expected = i < value.Length ? value[i] : '\n';
            if (i < found.Count && found[i].Character != expected)
            {
                return null;
            }

            if (i >= found.Count && expected != '\n')
            {
                return null;
            }

            if (i < value.Length)
            {
                spans.Add(i < found.Count
                    ? new TextSpan(content.Start + found[i].Span.Start, found[i].Span.Length)
                    : new TextSpan(content.End, 0));
            }
        }

        return spans;
    }
}
