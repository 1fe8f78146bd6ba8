using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Syntax;

namespace StackLint.Yaml.Editing;

/// <summary>Adds items to lists that have some, and removes items of lists that have several.</summary>
internal static class SequenceEdit
{
    internal static TextChange? RemoveFromBlock(YamlSequence sequence, int index)
    {
        var text = sequence.File.Text;
        var dash = FindDash(sequence, index);
        if (!SourceLines.IsFirstOnLine(text, dash))
        {
            return null;
        }

        var first = text.Lines.GetLineFromPosition(dash);
        var last = text.Lines.GetLineFromPosition(Math.Max(dash, sequence.Items[index].FullSpan.End));
        if (last.End < last.EndIncludingLineBreak || first.LineNumber == 0)
        {
            return new TextChange(TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak), "");
        }

        // The last line of a file without a final line break takes the break before it along.
        return new TextChange(TextSpan.FromBounds(text.Lines[first.LineNumber - 1].End, last.End), "");
    }

    internal static TextChange? AddToBlock(YamlSequence sequence, IReadOnlyList<string> items)
    {
        var text = sequence.File.Text;
        var indentation = SourceLines.IndentationAt(text, sequence.Span.Start);
        var lineBreak = SourceLines.BreakOf(text);
        return indentation.Contains('\t')
            ? null
            : new TextChange(new TextSpan(BlockMappingEdit.EndOfLastEntry(sequence), 0), string.Concat(items.Select(i => $"{lineBreak}{indentation}- {i.ReplaceLineEndings("\n").Replace("\n", lineBreak + indentation)}")));
    }

    internal static TextChange AddToFlow(YamlSequence sequence, IReadOnlyList<string> items) =>
        new(new TextSpan(sequence.Items[^1].FullSpan.End, 0), string.Concat(items.Select(static i => ", " + i)));

    internal static TextChange? RemoveFromFlow(YamlSequence sequence, int index)
    {
        var text = sequence.File.Text;
        var item = sequence.Items[index].FullSpan;
        var removed = index > 0
            ? TextSpan.FromBounds(sequence.Items[index - 1].FullSpan.End, item.End)
            : TextSpan.FromBounds(item.Start, sequence.Items[1].FullSpan.Start);
        var between = index > 0 ? TextSpan.FromBounds(removed.Start, item.Start) : TextSpan.FromBounds(item.End, removed.End);
        return text.ToString(between).Contains('#') ? null : new TextChange(removed, "");
    }

    /// <summary>An item's characters, in a block from its dash on.</summary>
    internal static TextSpan ItemSpan(YamlSequence sequence, int index)
    {
        var item = sequence.Items[index].FullSpan;
        if (sequence.IsFlow)
        {
            return item;
        }

        var dash = FindDash(sequence, index);
        return TextSpan.FromBounds(dash, Math.Max(dash + 1, item.End));
    }

    /// <summary>The item's dash: the first character behind the item before that is neither blank nor in a comment.</summary>
    private static int FindDash(YamlSequence sequence, int index)
    {
        var text = sequence.File.Text;
        var position = index == 0 ? sequence.Span.Start : sequence.Items[index - 1].FullSpan.End;
        while (text[position] != '-')
        {
            position = text[position] == '#' ? text.Lines.GetLineFromPosition(position).End : position + 1;
        }

        return position;
    }
}
