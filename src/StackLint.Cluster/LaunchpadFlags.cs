using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster;

/// <summary>A list of flags, also one that is not written at all.</summary>
/// <param name="items">The flags in order.</param>
/// <param name="key">The key that the list is written under.</param>
/// <param name="node">The list.</param>
/// <param name="isUnknown">Whether the list or one of its items depends on a variable.</param>
public sealed class LaunchpadFlags(ImmutableArray<LaunchpadFlag> items, YamlNode? key, YamlSequence? node, bool isUnknown)
{
    public ImmutableArray<LaunchpadFlag> Items { get; } = items;

    /// <summary>The key that the list is written under; null when there is none.</summary>
    public YamlNode? Key { get; } = key;

    /// <summary>The list; null when there is none.</summary>
    public YamlSequence? Node { get; } = node;

    public bool IsPresent => Key is not null;

    /// <summary>Whether there may be flags that are not known: what is not found may be there all the same.</summary>
    public bool IsUnknown { get; } = isUnknown;

    /// <summary>The first flag of that name, which is the one that Launchpad looks at; null when there is none.</summary>
    /// <param name="name">The name with its dashes.</param>
    public LaunchpadFlag? Find(string name) => Items.FirstOrDefault(f => f.Name.Is(name));

    public IEnumerable<LaunchpadFlag> FindAll(string name) => Items.Where(f => f.Name.Is(name));

    /// <summary>Whether a flag of that name is written.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>The value of the first flag of that name; absent when there is none, or none with a value.</summary>
    public ClusterValue<string> GetValue(string name) => Find(name)?.Value ?? default;

    /// <summary>Where the key stands.</summary>
    /// <exception cref="InvalidOperationException">No list is written.</exception>
    public Location GetKeyLocation() => Key?.GetLocation() ?? throw new InvalidOperationException("The flags are absent.");
}
