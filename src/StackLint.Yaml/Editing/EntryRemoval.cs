using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Syntax;

namespace StackLint.Yaml.Editing;

/// <summary>Removes entries of mappings, neighbours together.</summary>
internal static class EntryRemoval
{
    internal static ImmutableArray<TextChange>? Remove(YamlMapping mapping, Predicate<YamlMappingEntry> isRemoved)
    {
        var entries = mapping.Entries;
        if (entries.All(e => isRemoved(e)))
        {
            return entries.IsEmpty || Empty(mapping) is not { } change ? null : [change];
        }

        var changes = ImmutableArray.CreateBuilder<TextChange>();
        for (var first = 0; first < entries.Length; first++)
        {
            if (!isRemoved(entries[first]))
            {
                continue;
            }

            var last = first;
            while (last + 1 < entries.Length && isRemoved(entries[last + 1]))
            {
                last++;
            }

            if ((mapping.IsFlow ? FlowSpan(entries, first, last) : BlockSpan(entries, first, last)) is not { } span
                || mapping.File.Text.ToString(span).Contains('#'))
            {
                return null;
            }

            changes.Add(new TextChange(span, ""));
            first = last;
        }

        return changes.ToImmutable();
    }

    // A mapping without entries is written in braces, behind its key.
    private static TextChange? Empty(YamlMapping mapping)
    {
        if (mapping.IsFlow || mapping.Properties is not null || mapping.Entry is not { } own || !ReferenceEquals(own.Value, mapping))
        {
            return mapping.IsFlow && !Text(mapping.Span).Contains('#') ? new TextChange(mapping.Span, "{}") : null;
        }

        var span = TextSpan.FromBounds(own.Key.FullSpan.End, mapping.Span.End);
        return Text(span).Contains('#') ? null : new TextChange(span, ": {}");

        string Text(TextSpan part) => mapping.File.Text.ToString(part);
    }

    private static TextSpan FlowSpan(ImmutableArray<YamlMappingEntry> entries, int first, int last) => first > 0
        ? TextSpan.FromBounds(entries[first - 1].Span.End, entries[last].Span.End)
        : TextSpan.FromBounds(entries[0].Span.Start, entries[last + 1].Span.Start);

    private static TextSpan? BlockSpan(ImmutableArray<YamlMappingEntry> entries, int first, int last)
    {
        var text = entries[first].Key.File.Text;
        if (!SourceLines.IsFirstOnLine(text, entries[first].Span.Start))
        {
            return null;
        }

        var begin = text.Lines.GetLineFromPosition(entries[first].Span.Start);
        var end = text.Lines.GetLineFromPosition(entries[last].Span.End);
        if (end.End < end.EndIncludingLineBreak || begin.LineNumber == 0)
        {
            return TextSpan.FromBounds(begin.Start, end.EndIncludingLineBreak);
        }

        // The last line of a file without a final line break takes the break before it along.
        return TextSpan.FromBounds(text.Lines[begin.LineNumber - 1].End, end.End);
    }
}
