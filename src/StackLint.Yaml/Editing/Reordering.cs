using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace StackLint.Yaml.Editing;

/// <summary>Puts the entries or items of a collection into another order, each with the comments that belong to it.</summary>
internal static class Reordering
{
    /// <summary>The changes; null when the order cannot be had by moving lines.</summary>
    /// <param name="parts">The entries or items as they stand.</param>
    /// <param name="order">For each place the index of the part that comes there.</param>
    /// <param name="isFlow">Whether they stand in brackets or braces.</param>
    /// <param name="isRoot">Whether what stands above the first one is the head of the file.</param>
    internal static ImmutableArray<TextChange>? Reorder(ImmutableArray<MovablePart> parts, ImmutableArray<int> order, bool isFlow, bool isRoot)
    {
        if (parts.IsEmpty || !AliasOrder.Survives(parts, order))
        {
            return null;
        }

        var text = parts[0].Nodes[0].File.Text;
        if ((isFlow ? FlowSpans(text, parts) : BlockSpans(text, parts, order, isRoot)) is not { } spans)
        {
            return null;
        }

        var changes = ImmutableArray.CreateBuilder<TextChange>();
        for (var place = 0; place < order.Length; place++)
        {
            if (order[place] != place)
            {
                changes.Add(new TextChange(spans[place], text.ToString(spans[order[place]])));
            }
        }

        return changes.ToImmutable();
    }

    private static ImmutableArray<TextSpan>? FlowSpans(SourceText text, ImmutableArray<MovablePart> parts)
    {
        for (var i = 1; i < parts.Length; i++)
        {
            // It could not be told whose comment it is.
            if (text.ToString(TextSpan.FromBounds(parts[i - 1].Span.End, parts[i].Span.Start)).Contains('#'))
            {
                return null;
            }
        }

        return [.. parts.Select(static p => p.Span)];
    }

    private static ImmutableArray<TextSpan>? BlockSpans(SourceText text, ImmutableArray<MovablePart> parts, ImmutableArray<int> order, bool isRoot)
    {
        if (parts.Any(p => !SourceLines.IsFirstOnLine(text, p.Span.Start) || !SourceLines.IsLastOnLine(text, p.Span.End))
            || parts.Where((_, i) => order[i] != i).Any(static p => p.Nodes.Any(BlockMappingEdit.KeepsBlankLines)))
        {
            return null;
        }

        var start = LineOf(text, parts[0].Span.Start);
        while (start > 0 && IsComment(text, start - 1, deeperThan: -1))
        {
            start--;
        }

        // Above the first key of a file stands what is said of the whole file, or of that key.
        if (isRoot && order[0] != 0 && start < LineOf(text, parts[0].Span.Start))
        {
            return null;
        }

        var spans = ImmutableArray.CreateBuilder<TextSpan>(parts.Length);
        var column = parts[0].Span.Start - text.Lines.GetLineFromPosition(parts[0].Span.Start).Start;
        for (var i = 0; i < parts.Length; i++)
        {
            var end = LineOf(text, parts[i].Span.End);
            while (end + 1 < text.Lines.Count && IsComment(text, end + 1, deeperThan: column))
            {
                end++;
            }

            spans.Add(TextSpan.FromBounds(text.Lines[isRoot && i == 0 ? LineOf(text, parts[0].Span.Start) : start].Start, text.Lines[end].End));
            start = end + 1;
            while (start < text.Lines.Count - 1 && SourceLines.IsBlank(text, text.Lines[start].Span))
            {
                start++;
            }
        }

        return spans.ToImmutable();
    }

    private static int LineOf(SourceText text, int position) => text.Lines.GetLineFromPosition(position).LineNumber;

    private static bool IsComment(SourceText text, int line, int deeperThan)
    {
        var content = text.ToString(text.Lines[line].Span);
        var trimmed = content.TrimStart(' ', '\t');
        return trimmed.StartsWith('#') && content.Length - trimmed.Length > deeperThan;
    }
}
