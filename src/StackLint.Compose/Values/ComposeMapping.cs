using System.Collections.Immutable;
using StackLint.Compose.Origins;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Values;

/// <summary>A mapping with merge keys expanded and each key once.</summary>
public sealed class ComposeMapping(YamlNode node, Provenance provenance, ImmutableArray<ComposeEntry> entries)
    : ComposeValue(node, provenance)
{
    // A loop is faster as long as there are few.
    private const int Few = 16;

    private Dictionary<string, ComposeEntry>? _byName;

    /// <summary>The entries: those of the first file in its order, then what later files and merge keys add.</summary>
    public ImmutableArray<ComposeEntry> Entries { get; } = entries;

    /// <summary>Whether Docker's loader holds a list of <c>NAME=value</c> in its place, written so or merged from several files.</summary>
    internal bool IsPairList { get; init; }

    /// <summary>The same, held as a list.</summary>
    internal ComposeMapping AsPairList() => new(Node, Provenance, Entries) { WrittenForm = WrittenForm, IsPairList = true };

    /// <summary>The entry of that name, null if there is none.</summary>
    public ComposeEntry? Find(string name)
    {
        if (Entries.Length > Few)
        {
            return (_byName ??= Index()).GetValueOrDefault(name);
        }

        foreach (var entry in Entries)
        {
            if (entry.Name == name)
            {
                return entry;
            }
        }

        return null;
    }

    private Dictionary<string, ComposeEntry> Index()
    {
        var byName = new Dictionary<string, ComposeEntry>(Entries.Length, StringComparer.Ordinal);
        foreach (var entry in Entries)
        {
            byName.TryAdd(entry.Name, entry);
        }

        return byName;
    }
}
