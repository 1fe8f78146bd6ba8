using System.Collections.Immutable;

namespace StackLint.Yaml.Syntax;

/// <summary>Expands merge keys as Docker's YAML reader does.</summary>
public static class YamlMergeKeys
{
    private const string MergeTag = "tag:yaml.org,2002:merge";

    /// <summary>
    /// The effective entries of a mapping: its own in the order of the file, then the merged ones. Own entries win wherever
    /// <c>&lt;&lt;</c> stands; of several merged maps the earlier wins; nested merges go depth first; of equal keys the first counts,
    /// but for own ones that an alias brought together, where the last does.
    /// A merge value that is no mapping (or list of mappings) contributes nothing; <see cref="YamlParser"/> reports it.
    /// Takes time linear in the mappings reached, however often they are reached.
    /// </summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="isVoid">Which entries hide none of the same name, but stand beside it; none when null.</param>
    public static ImmutableArray<YamlMergeEntry> Expand(YamlMapping mapping, Predicate<YamlMappingEntry>? isVoid = null)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        var result = ImmutableArray.CreateBuilder<YamlMergeEntry>(mapping.Entries.Length);
        var names = new Dictionary<string, int>(StringComparer.Ordinal);

        // A mapping met again can add no name, so each is visited once; this keeps chains of doubled merges linear.
        var visited = new HashSet<YamlMapping>();
        var pending = new Stack<(YamlMapping Mapping, ImmutableArray<YamlNode> Via)>();
        pending.Push((mapping, []));
        while (pending.TryPop(out var next))
        {
            if (!visited.Add(next.Mapping))
            {
                continue;
            }

            foreach (var entry in next.Mapping.Entries)
            {
                if (entry.IsMerge)
                {
                    continue;
                }

                if (entry.Name is not { } name || isVoid?.Invoke(entry) == true || names.TryAdd(name, result.Count))
                {
                    result.Add(new YamlMergeEntry(entry, next.Via));
                }
                else if (next.Via.IsEmpty && (entry.Key is YamlAlias || result[names[name]].Entry.Key is YamlAlias))
                {
                    result[names[name]] = new YamlMergeEntry(entry, next.Via);
                }
            }

            // Reversed, so that the stack gives the earliest map first and its own merges before the next map.
            foreach (var source in Enumerable.Reverse(SourcesOf(next.Mapping)))
            {
                if (source[^1].Resolved is YamlMapping merged)
                {
                    pending.Push((merged, [.. next.Via, .. source]));
                }
            }
        }

        return result.DrainToImmutable();
    }

    internal static bool IsMergeKey(YamlNode key) => key is YamlScalar scalar && (scalar.Tag switch
    {
        null or "!" => scalar is { IsPlain: true, Value: "<<" },
        var tag => tag == MergeTag && scalar.Value == "<<",
    });

    // Each with the alias to the list that it stands in, if there is one.
    private static List<YamlNode[]> SourcesOf(YamlMapping mapping)
    {
        var sources = new List<YamlNode[]>();
        foreach (var entry in mapping.Entries.Where(static e => e.IsMerge))
        {
            if (entry.Value.Resolved is YamlSequence list)
            {
                sources.AddRange(list.Items.Select(i => entry.Value is YamlAlias alias ? new[] { alias, i } : [i]));
            }
            else
            {
                sources.Add([entry.Value]);
            }
        }

        return sources;
    }
}
