using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Edits;

/// <summary>Entries to write into a mapping, some of them below keys of their own, such as <c>deploy: {resources: …}</c>.</summary>
public sealed class EntryTree
{
    private readonly List<Entry> _entries = [];

    /// <summary>The entries <c>path[0]: {path[1]: {… entries}}</c>.</summary>
    /// <param name="path">The keys above the entries, outermost first; none when the entries stand at the top.</param>
    /// <param name="entries">Keys, and values as YAML text on one line.</param>
    public static EntryTree Of(ReadOnlySpan<string> path, IEnumerable<KeyValuePair<string, string>> entries)
    {
        var tree = new EntryTree();
        foreach (var (key, value) in entries)
        {
            tree.Set([.. path, key], value);
        }

        return tree;
    }

    /// <summary>Adds an entry below the keys that lead to it.</summary>
    /// <param name="path">The keys, the entry's own last.</param>
    /// <param name="value">YAML text on one line.</param>
    /// <param name="comments">The comments that come with it; only where nothing is written in braces.</param>
    public void Set(ReadOnlySpan<string> path, string value, EntryComments? comments = null)
    {
        var tree = this;
        foreach (var key in path[..^1])
        {
            var index = tree._entries.FindIndex(e => e.Below is not null && e.Key == key);
            if (index < 0)
            {
                index = tree._entries.Count;
                tree._entries.Add(new Entry(key, null, new EntryTree(), null));
            }

            tree = tree._entries[index].Below!;
        }

        tree._entries.Add(new Entry(path[^1], value, null, comments is { IsEmpty: false } ? comments : null));
    }

    /// <summary>
    /// Adds what is missing to a mapping, in the style of each mapping that takes something. Null when a value is there already, a
    /// key has no mapping, or an anchor or a merge key has a say in it.
    /// </summary>
    public ImmutableArray<TextChange>? AddTo(YamlMapping mapping)
    {
        var changes = new List<TextChange>();
        var own = new List<AddedEntry>();
        foreach (var entry in _entries)
        {
            if (mapping.FindEntry(entry.Key) is not { } known)
            {
                if (mapping.IsFlow && entry.HasComments)
                {
                    return null;
                }

                own.Add(new(entry.Key, entry.Write(mapping), entry.Above));
            }
            else if (entry.Below is { } below && known.Value is YamlMapping { Anchor: null } deeper && below.AddTo(deeper) is { } made)
            {
                changes.AddRange(made);
            }
            else
            {
                return null;
            }
        }

        if (own.Count > 0)
        {
            if (mapping.Entries.Any(static e => e.IsMerge) || YamlEdit.AddCommentedEntries(mapping, own) is not { } added)
            {
                return null;
            }

            changes.Add(added);
        }

        return Join(changes);
    }

    /// <summary>Writes the entries, which have one key at the top, in the place of another entry; null when that cannot be done.</summary>
    public TextChange? Replace(YamlMapping mapping, YamlMappingEntry entry) =>
        _entries is [var only] && only.Above.IsEmpty && !(mapping.IsFlow && only.HasComments) ? YamlEdit.ReplaceEntry(mapping, entry, only.Key, only.Write(mapping)) : null;

    /// <summary>The entries at the top, with their values as text in the style of a mapping that is to take them.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Write(YamlMapping mapping) =>
        [.. _entries.Select(e => new KeyValuePair<string, string>(e.Key, e.Write(mapping)))];

    /// <summary>The tree in braces, on one line.</summary>
    /// <param name="isJson">Whether keys and texts have to be in double quotes.</param>
    public string ToFlow(bool isJson) =>
        $"{{ {string.Join(", ", _entries.Select(e => $"{(isJson ? YamlQuoting.Quote(e.Key) : YamlQuoting.Write(e.Key, YamlScalarStyle.Plain, isFlow: true))}: {e.ToFlow(isJson)}"))} }}";

    // Where two mappings end, the inner one goes on first.
    private static ImmutableArray<TextChange> Join(List<TextChange> changes) =>
        [.. changes.GroupBy(static c => c.Span).Select(static g => new TextChange(g.Key, string.Concat(g.Select(static c => c.NewText))))];

    private string ToBlock(int depth)
    {
        var text = new StringBuilder();
        foreach (var entry in _entries)
        {
            foreach (var comment in entry.Above)
            {
                text.Append('\n').Append(' ', 2 * depth).Append(comment);
            }

            text.Append('\n').Append(' ', 2 * depth).Append(YamlQuoting.Write(entry.Key, YamlScalarStyle.Plain, isFlow: false)).Append(':').Append(entry.ToBlock(depth));
        }

        return text.ToString();
    }

    private sealed record Entry(string Key, string? Value, EntryTree? Below, EntryComments? Comments)
    {
        internal ImmutableArray<string> Above => Comments?.Above ?? [];

        internal bool HasComments => Comments is not null || Below?._entries.Exists(static e => e.HasComments) == true;

        internal string Write(YamlMapping mapping) => mapping.IsFlow ? ToFlow(YamlEdit.IsJson(mapping)) : ToBlock(0).TrimStart(' ');

        internal string ToFlow(bool isJson) => Below?.ToFlow(isJson) ?? (isJson ? JsonText.Of(Value!) : InFlow(Value!));

        // What a block takes without quotes, "${A}" for example, would end or open something in braces.
        private static string InFlow(string value) =>
            value.Length > 0 && !"\"'[{!&*".Contains(value[0], StringComparison.Ordinal) && value.AsSpan().ContainsAny(",[]{}") ? YamlQuoting.Quote(value) : value;

        internal string ToBlock(int depth) => Below?.ToBlock(depth + 1) ?? " " + Value + Comments?.Behind;
    }
}
