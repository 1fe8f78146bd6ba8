using System.Collections.Immutable;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster.Reading;

/// <summary>A mapping as its reader sees it: merge keys expanded, of equal keys the last.</summary>
internal sealed class ClusterMapping
{
    private readonly Dictionary<string, ClusterEntry> _byName = new(StringComparer.Ordinal);

    private ClusterMapping(YamlMapping node)
    {
        Node = node;
        foreach (var entry in node.Entries)
        {
            if (!entry.IsMerge && entry.Name is { } name)
            {
                _byName[name] = new ClusterEntry(name, entry.Key, entry.Value.Resolved);
            }
        }

        foreach (var entry in node.Entries)
        {
            if (entry.IsMerge)
            {
                Merge(entry.Value.Resolved);
            }
        }

        Entries = [.. _byName.Values];
    }

    internal YamlMapping Node { get; }

    internal ImmutableArray<ClusterEntry> Entries { get; }

    internal static ClusterMapping? Of(YamlNode? node) => node?.Resolved is YamlMapping mapping ? new ClusterMapping(mapping) : null;

    internal ClusterEntry? Find(string name) => _byName.GetValueOrDefault(name);

    private void Merge(YamlNode source)
    {
        switch (source)
        {
            case YamlMapping mapping:
                foreach (var entry in new ClusterMapping(mapping).Entries)
                {
                    _byName.TryAdd(entry.Name, entry);
                }

                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    if (item.Resolved is YamlMapping)
                    {
                        Merge(item.Resolved);
                    }
                }

                break;
        }
    }
}
