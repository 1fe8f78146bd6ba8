using System.Collections.Immutable;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Compose.Binding;

/// <summary>Reads properties that are lists, or maps in place of lists.</summary>
internal static class ListBinder
{
    /// <summary>One scalar or a list of them, as written; of an item in long form the <c>path</c> counts. Null items are left out.</summary>
    internal static ImmutableArray<Located<string>> Texts(ComposeValue? value) => value switch
    {
        null or { IsNull: true } => [],
        ComposeSequence { Written: ComposeScalar { IsNull: false } written } split when split.Items.All(i => ReferenceEquals(i.Node, written.Node)) =>
            [ScalarBinder.Text(WrittenForm.Of(value))],
        ComposeSequence sequence => [.. sequence.Items.Where(static i => !i.IsNull).Select(TextOf)],
        ComposeScalar => [ScalarBinder.Text(value)],
        _ => [],
    };

    /// <summary>The keys of a map, or the texts of a list.</summary>
    internal static ImmutableArray<Located<string>> Names(ComposeValue? value) =>
        value is ComposeMapping mapping ? [.. mapping.Entries.Select(static e => Located<string>.Known(e.Name, e.Value))] : Texts(value);

    /// <summary>The pairs of a map, or of a list of <c>NAME=value</c>.</summary>
    internal static ImmutableArray<NamedValue> Pairs(ComposeValue? value) => Pairs(value, '=');

    /// <summary>Like <see cref="Pairs(ComposeValue?)"/>; an item without <c>=</c> is split at its first <c>:</c>.</summary>
    internal static ImmutableArray<NamedValue> HostPairs(ComposeValue? value) => Pairs(value, ':');

    private static ImmutableArray<NamedValue> Pairs(ComposeValue? value, char otherSeparator) => value switch
    {
        ComposeMapping mapping => [.. mapping.Entries.Select(FromEntry)],
        ComposeSequence sequence => [.. sequence.Items.Where(static i => !i.IsNull).Select(i => FromItem(i, otherSeparator))],
        _ => [],
    };

    private static Located<string> TextOf(ComposeValue item) =>
        item is ComposeMapping mapping && mapping.Find("path") is { } path ? ScalarBinder.Text(path.Value) : ScalarBinder.Text(item);

    private static NamedValue FromEntry(ComposeEntry entry)
    {
        // The name of a list item may depend on a variable.
        var isItem = ReferenceEquals(entry.Key, entry.Value.Node);
        var isUnknown = isItem && entry.Name.Contains(InterpolatedText.Hole);
        var name = isUnknown ? Located<string>.Unknown(entry.Value) : Located<string>.Known(entry.Name, entry.Value);
        return new NamedValue(name, ScalarBinder.Text(entry.Value), isItem ? WrittenForm.Of(entry.Value) : entry.Value, entry.Key);
    }

    private static NamedValue FromItem(ComposeValue item, char otherSeparator)
    {
        if (item is not ComposeScalar scalar)
        {
            return new NamedValue(Located<string>.Unknown(item), Located<string>.Unknown(item), item, item.Node);
        }

        var (name, value) = PairText.Split(scalar.Text, otherSeparator);
        return new NamedValue(Part(name, scalar), value is null ? AbsentOr(name, scalar) : Part(value, scalar), item, item.Node);
    }

    // A variable may bring the separator along.
    private static Located<string> AbsentOr(string name, ComposeScalar scalar) =>
        scalar.IsUnknown && name.Contains(InterpolatedText.Hole) ? Located<string>.Unknown(scalar) : Located<string>.Absent;

    private static Located<string> Part(string text, ComposeScalar scalar) =>
        scalar.IsUnknown && text.Contains(InterpolatedText.Hole) ? Located<string>.Unknown(scalar) : Located<string>.Known(text, scalar);
}
