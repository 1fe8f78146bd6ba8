using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Edits;

/// <summary>Adds entries below keys that are not there yet.</summary>
public static class NestedEntries
{
    /// <summary>Adds <c>path[0]: {path[1]: {… entries}}</c> to a mapping in its own style; null when it cannot take them.</summary>
    /// <param name="mapping">Takes the entries.</param>
    /// <param name="path">The keys to add above the entries, outermost first; none adds the entries themselves.</param>
    /// <param name="entries">Keys and values, the values as YAML text on one line.</param>
    public static TextChange? Add(YamlMapping mapping, ReadOnlySpan<string> path, IReadOnlyList<KeyValuePair<string, string>> entries) =>
        YamlEdit.AddEntries(mapping, EntryTree.Of(path, entries).Write(mapping));

    /// <summary>Writes <c>path[0]: {path[1]: {… entries}}</c> in the place of an entry; null when that cannot be done.</summary>
    /// <param name="mapping">Has the entry.</param>
    /// <param name="entry">Goes.</param>
    /// <param name="path">The keys to write above the entries, outermost first; at least one.</param>
    /// <param name="entries">Keys and values, the values as YAML text on one line.</param>
    public static TextChange? Replace(YamlMapping mapping, YamlMappingEntry entry, ReadOnlySpan<string> path, IReadOnlyList<KeyValuePair<string, string>> entries) =>
        EntryTree.Of(path, entries).Replace(mapping, entry);
}
