using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Syntax;

namespace StackLint.Yaml.Editing;

/// <summary>Makes text changes in a file's own style; nothing outside the edit moves.</summary>
public static class YamlEdit
{
    /// <summary>Replaces a scalar by text that loads as exactly <paramref name="value"/>, kept in the old quotes where there were any.</summary>
    public static TextChange ReplaceValue(YamlScalar scalar, string value)
    {
        ArgumentNullException.ThrowIfNull(scalar);
        return Replace(scalar, YamlQuoting.Write(value, scalar.Style, IsInFlow(scalar)));
    }

    /// <summary>Puts a scalar in double quotes, so that every reader sees the string that is its <see cref="YamlScalar.Value"/>.</summary>
    public static TextChange Quote(YamlScalar scalar)
    {
        ArgumentNullException.ThrowIfNull(scalar);
        return Replace(scalar, YamlQuoting.Quote(scalar.Value));
    }

    /// <summary>
    /// Adds entries to a mapping, after its last one, in its style (block indentation or flow). Each value is given as YAML text.
    /// In a block mapping the text may have further lines, indented relative to the mapping's keys; one that begins with a line
    /// break stands below its key. Null when the mapping cannot take an entry without touching other lines.
    /// </summary>
    public static TextChange? AddEntries(YamlMapping mapping, IReadOnlyList<KeyValuePair<string, string>> entries)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count == 0)
        {
            return null;
        }

        return mapping.IsFlow ? FlowMappingEdit.Add(mapping, entries) : BlockMappingEdit.Add(mapping, entries);
    }

    /// <summary>
    /// Removes a list item with its line and the comment on that line, or from its brackets. Null when it is the only item, shares
    /// its line with others, or stands beside a comment inside brackets.
    /// </summary>
    public static TextChange? RemoveItem(YamlSequence sequence, int index)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, sequence.Items.Length);
        if (sequence.Items.Length == 1)
        {
            return null;
        }

        return sequence.IsFlow ? SequenceEdit.RemoveFromFlow(sequence, index) : SequenceEdit.RemoveFromBlock(sequence, index);
    }

    private static TextChange Replace(YamlScalar scalar, string text)
    {
        // An empty value stands directly behind the ':' or '-' or its own properties.
        var needsBlank = scalar.Span is { IsEmpty: true, Start: > 0 } && !YamlText.IsBlankOrBreak(scalar.File.Text[scalar.Span.Start - 1]);
        return new TextChange(scalar.Span, needsBlank ? " " + text : text);
    }

    private static bool IsInFlow(YamlNode node)
    {
        for (var parent = node.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is YamlMapping { IsFlow: true } or YamlSequence { IsFlow: true })
            {
                return true;
            }
        }

        return false;
    }
}
