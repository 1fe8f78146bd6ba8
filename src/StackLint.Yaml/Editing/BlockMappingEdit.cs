using System.Text;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Syntax;

namespace StackLint.Yaml.Editing;

/// <summary>Adds entries below the last one of a block mapping.</summary>
internal static class BlockMappingEdit
{
    internal static TextChange? Add(YamlMapping mapping, IReadOnlyList<AddedEntry> entries)
    {
        var text = mapping.File.Text;
        var lineBreak = SourceLines.BreakOf(text);
        var indentation = SourceLines.IndentationAt(text, mapping.Span.Start);
        if (indentation.Contains('\t'))
        {
            return null;
        }

        var added = new StringBuilder();
        foreach (var (key, value, comments) in entries)
        {
            foreach (var comment in comments)
            {
                added.Append(lineBreak).Append(indentation).Append(comment);
            }

            added.Append(lineBreak).Append(indentation).Append(YamlQuoting.Write(key, YamlScalarStyle.Plain, isFlow: false)).Append(':');
            AppendValue(added, value, lineBreak, indentation);
        }

        return new TextChange(new TextSpan(EndOfLastEntry(mapping), 0), added.ToString());
    }

    internal static TextChange? Replace(YamlMapping mapping, YamlMappingEntry entry, string key, string value)
    {
        var text = mapping.File.Text;
        var indentation = SourceLines.IndentationAt(text, mapping.Span.Start);
        if (indentation.Contains('\t'))
        {
            return null;
        }

        var written = new StringBuilder(YamlQuoting.Write(key, YamlScalarStyle.Plain, isFlow: false)).Append(':');
        AppendValue(written, value, SourceLines.BreakOf(text), indentation);
        return new TextChange(entry.Span, written.ToString());
    }

    private static void AppendValue(StringBuilder added, string value, string lineBreak, string indentation)
    {
        var lines = value.ReplaceLineEndings("\n").Split('\n');
        if (lines[0].Length > 0)
        {
            added.Append(' ').Append(lines[0]);
        }

        foreach (var line in lines.AsSpan(1))
        {
            added.Append(lineBreak);
            if (line.Length > 0)
            {
                added.Append(indentation).Append(line);
            }
        }
    }

    /// <summary>Where a line may follow a block collection.</summary>
    internal static int EndOfLastEntry(YamlNode mapping)
    {
        var text = mapping.File.Text;
        var line = text.Lines.GetLineFromPosition(mapping.Span.End);
        if (KeepsBlankLines(mapping))
        {
            // The blank lines below "|+" are part of its value.
            while (line.LineNumber + 1 < text.Lines.Count - 1 && SourceLines.IsBlank(text, text.Lines[line.LineNumber + 1].Span))
            {
                line = text.Lines[line.LineNumber + 1];
            }
        }

        return EndOfComments(mapping, line).End;
    }

    // A comment that is indented into the last entry is about it, and must not become one of what is added.
    private static TextLine EndOfComments(YamlNode collection, TextLine last)
    {
        var text = collection.File.Text;
        var indentation = ColumnOf(text, collection.Span.Start);
        var continuesList = collection is YamlMapping { Entries: [.., { Value: YamlSequence { IsFlow: false } list }] } && ColumnOf(text, list.Span.Start) == indentation;
        for (var next = last.LineNumber + 1; next < text.Lines.Count; next++)
        {
            var line = text.Lines[next];
            var content = text.ToString(line.Span).TrimStart(' ', '\t');
            var column = line.Span.Length - content.Length;
            if (content.Length > 0 && (content[0] != '#' || !(column > indentation || (continuesList && column == indentation && indentation > 0 && next == last.LineNumber + 1))))
            {
                break;
            }

            last = content.Length > 0 ? line : last;
        }

        return last;
    }

    private static int ColumnOf(SourceText text, int position) => position - text.Lines.GetLineFromPosition(position).Start;

    /// <summary>Whether the node ends in a block scalar of which the blank lines below it are a part.</summary>
    internal static bool KeepsBlankLines(YamlNode node)
    {
        while (true)
        {
            switch (node)
            {
                case YamlMapping { Entries: [.., var last] }:
                    node = last.Value;
                    break;
                case YamlSequence { Items: [.., var last] }:
                    node = last;
                    break;
                case YamlScalar { Style: YamlScalarStyle.Literal or YamlScalarStyle.Folded } scalar:
                    var header = scalar.File.Text.ToString(new TextSpan(scalar.Span.Start, Math.Min(3, scalar.Span.Length)));
                    return header.AsSpan(1).TrimStart("0123456789").StartsWith('+');
                default:
                    return false;
            }
        }
    }
}
