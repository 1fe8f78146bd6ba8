using Microsoft.CodeAnalysis;
using StackLint.Cluster.Reading;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster;

/// <summary>A typed view of one mapping, also of one that is not written at all.</summary>
public abstract class ClusterSection
{
    private readonly ClusterEntry? _entry;

    private protected ClusterSection(ClusterEntry? entry)
    {
        _entry = entry;
    }

    /// <summary>The key it is written under; null when it is not written.</summary>
    public YamlNode? Key => _entry?.Key;

    /// <summary>The mapping; null when absent or of another type.</summary>
    public YamlMapping? Node => _entry?.Resolved as YamlMapping;

    /// <summary>The key's name as it is written, which older versions spell differently; empty when it is not written.</summary>
    public string Name => _entry?.Name ?? "";

    /// <summary>Whether the key is written with any value but nothing.</summary>
    public bool IsPresent => _entry is { } entry && !ClusterScalar.IsNull(entry.Resolved);

    /// <summary>Whether something other than a mapping is written: nothing below is known.</summary>
    public bool IsUnknown => IsPresent && Node is null;

    /// <summary>Where the key is written.</summary>
    /// <exception cref="InvalidOperationException">The section is absent.</exception>
    public Location GetKeyLocation() => Key?.GetLocation() ?? throw new InvalidOperationException("The section is absent.");
}
