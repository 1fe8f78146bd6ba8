using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Syntax;

namespace StackLint.Yaml.Editing;

/// <summary>Adds entries behind the last one in braces.</summary>
internal static class FlowMappingEdit
{
    internal static TextChange? Add(YamlMapping mapping, IReadOnlyList<KeyValuePair<string, string>> entries)
    {
        var text = mapping.File.Text;
        var isLonePair = text[mapping.Span.Start] != '{';
        if (isLonePair || entries.Any(static e => e.Value.AsSpan().ContainsAny('\r', '\n')))
        {
            return null;
        }

        var quotesKeys = QuotesKeys(mapping);
        var added = entries.Select(e => $"{(quotesKeys ? YamlQuoting.Quote(e.Key) : YamlQuoting.Write(e.Key, YamlScalarStyle.Plain, isFlow: true))}: {e.Value}").ToArray();
        if (mapping.Entries.IsEmpty)
        {
            var inside = TextSpan.FromBounds(mapping.Span.Start + 1, mapping.Span.End - 1);
            return SourceLines.IsBlank(text, inside) ? new TextChange(inside, string.Join(", ", added)) : null;
        }

        var last = mapping.Entries[^1];
        if (last.Value.Span.IsEmpty)
        {
            return null;
        }

        return SourceLines.IsFirstOnLine(text, last.Key.FullSpan.Start) && SourceLines.IsLastOnLine(text, EndWithComma(text, last))
            ? AddLines(text, last, added)
            : AddBehind(text, last, added);
    }

    internal static TextChange? Replace(YamlMappingEntry entry, string key, string value) => value.AsSpan().ContainsAny('\r', '\n')
        ? null
        : new TextChange(entry.Span, $"{(entry.Key is YamlScalar { Style: YamlScalarStyle.DoubleQuoted } ? YamlQuoting.Quote(key) : YamlQuoting.Write(key, YamlScalarStyle.Plain, isFlow: true))}: {value}");

    private static TextChange AddLines(SourceText text, YamlMappingEntry last, string[] added)
    {
        var end = EndWithComma(text, last);
        var hasComma = end > last.Span.End;
        var rest = TextSpan.FromBounds(end, text.Lines.GetLineFromPosition(end).End);
        var separator = SourceLines.BreakOf(text) + SourceLines.IndentationAt(text, last.Key.FullSpan.Start);
        var lines = string.Concat(added.Select((line, i) => separator + line + (hasComma || i < added.Length - 1 ? "," : "")));

        // The comment behind the last entry stays with it, so the comma goes before the comment.
        return new TextChange(rest, (hasComma ? "" : ",") + text.ToString(rest) + lines);
    }

    private static TextChange AddBehind(SourceText text, YamlMappingEntry last, string[] added)
    {
        var end = EndWithComma(text, last);
        var joined = string.Join(", ", added);
        return end > last.Span.End
            ? new TextChange(new TextSpan(end, 0), " " + joined + ",")
            : new TextChange(new TextSpan(end, 0), ", " + joined);
    }

    private static int EndWithComma(SourceText text, YamlMappingEntry last)
    {
        var position = last.Span.End;
        while (text[position] is ' ' or '\t')
        {
            position++;
        }

        return text[position] == ',' ? position + 1 : last.Span.End;
    }

    /// <summary>Whether a mapping is written as in JSON, with its keys in double quotes.</summary>
    internal static bool QuotesKeys(YamlMapping mapping)
    {
        for (YamlNode? node = mapping; node is not null; node = node.Parent)
        {
            if (node is YamlMapping { Entries: [.., var last] })
            {
                return last.Key is YamlScalar { Style: YamlScalarStyle.DoubleQuoted };
            }
        }

        return mapping.File.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
    }
}
