using System.Collections.Immutable;
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
    /// Writes the text of a scalar in another style. Null when that style cannot hold it on one line, or the scalar stands in it
    /// already. Whether a reader takes the text for something else than a string without quotes is for the caller to know.
    /// </summary>
    public static TextChange? Restyle(YamlScalar scalar, YamlScalarStyle style)
    {
        ArgumentNullException.ThrowIfNull(scalar);
        var text = YamlQuoting.Write(scalar.Value, style, IsInFlow(scalar));
        var isHeld = style switch
        {
            YamlScalarStyle.Plain => text == scalar.Value,
            YamlScalarStyle.SingleQuoted => text[0] == '\'',
            YamlScalarStyle.DoubleQuoted => text[0] == '"',
            _ => false,
        };
        return isHeld && scalar.Style != style ? Replace(scalar, text) : null;
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

        return mapping.IsFlow ? FlowMappingEdit.Add(mapping, entries) : BlockMappingEdit.Add(mapping, [.. entries.Select(static e => new AddedEntry(e.Key, e.Value, []))]);
    }

    /// <summary>Does what <see cref="AddEntries"/> does with comments above the entries. Null also where there is no room for them.</summary>
    public static TextChange? AddCommentedEntries(YamlMapping mapping, IReadOnlyList<AddedEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(entries);
        return entries.All(static e => e.Comments.IsEmpty) ? AddEntries(mapping, [.. entries.Select(static e => new KeyValuePair<string, string>(e.Key, e.Value))])
            : mapping.IsFlow ? null
            : BlockMappingEdit.Add(mapping, entries);
    }

    /// <summary>Whether what is added to a mapping has to be JSON: its keys, or those around it, are in double quotes.</summary>
    public static bool IsJson(YamlMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        return mapping.IsFlow && FlowMappingEdit.QuotesKeys(mapping);
    }

    /// <summary>
    /// Removes entries of a mapping with their lines, or from its braces; a mapping that loses all becomes an empty one. Null when
    /// one shares its line with something else, or a comment would go along.
    /// </summary>
    public static ImmutableArray<TextChange>? RemoveEntries(YamlMapping mapping, Predicate<YamlMappingEntry> isRemoved)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(isRemoved);
        return EntryRemoval.Remove(mapping, isRemoved);
    }

    /// <summary>
    /// Removes one entry with its lines; a comment behind it stays, on a line of its own. Null when the entry is the only one, shares
    /// its line with something else, or has a comment within.
    /// </summary>
    public static ImmutableArray<TextChange>? RemoveEntry(YamlMapping mapping, YamlMappingEntry entry)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(entry);
        return mapping.Entries.Length == 1 ? null
            : mapping.IsFlow ? EntryRemoval.Remove(mapping, e => e == entry)
            : EntryLineRemoval.Remove(entry) is { } change ? [change] : null;
    }

    /// <summary>
    /// Puts the entries of a mapping into another order. The comments directly above an entry and those indented below it go along,
    /// blank lines stay where they are. Null when lines are shared, an alias would come before its anchor, or a comment may be about
    /// more than the entry below it.
    /// </summary>
    /// <param name="mapping">Has the entries.</param>
    /// <param name="order">For each place the index of the entry that comes there.</param>
    public static ImmutableArray<TextChange>? Reorder(YamlMapping mapping, ImmutableArray<int> order)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentOutOfRangeException.ThrowIfNotEqual(order.Length, mapping.Entries.Length);
        return Reordering.Reorder([.. mapping.Entries.Select(static e => new MovablePart(e.Span, [e.Key, e.Value]))], order, mapping.IsFlow, mapping.Parent is null);
    }

    /// <summary>Puts the items of a list into another order, as <see cref="Reorder(YamlMapping, ImmutableArray{int})"/> does entries.</summary>
    /// <param name="sequence">Has the items.</param>
    /// <param name="order">For each place the index of the item that comes there.</param>
    public static ImmutableArray<TextChange>? Reorder(YamlSequence sequence, ImmutableArray<int> order)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        ArgumentOutOfRangeException.ThrowIfNotEqual(order.Length, sequence.Items.Length);
        return Reordering.Reorder([.. sequence.Items.Select((item, i) => new MovablePart(SequenceEdit.ItemSpan(sequence, i), [item]))], order, sequence.IsFlow, sequence.Parent is null);
    }

    /// <summary>
    /// Writes another entry in the place of one. The value is given as YAML text, in a block mapping as for
    /// <see cref="AddEntries"/>. Null when that cannot be done, or a comment would go.
    /// </summary>
    public static TextChange? ReplaceEntry(YamlMapping mapping, YamlMappingEntry entry, string key, string value)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(entry);
        return mapping.File.Text.ToString(entry.Span).Contains('#') ? null
            : mapping.IsFlow ? FlowMappingEdit.Replace(entry, key, value)
            : BlockMappingEdit.Replace(mapping, entry, key, value);
    }

    /// <summary>
    /// Adds items, given as YAML text, behind the last one of a list; null for a list without items. In a block list the text may have
    /// further lines, indented relative to the list's dashes.
    /// </summary>
    public static TextChange? AddItems(YamlSequence sequence, IReadOnlyList<string> items)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        ArgumentNullException.ThrowIfNull(items);
        return sequence.Items.IsEmpty || items.Count == 0 ? null
            : sequence.IsFlow ? SequenceEdit.AddToFlow(sequence, items)
            : SequenceEdit.AddToBlock(sequence, items);
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
