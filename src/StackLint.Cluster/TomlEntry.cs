using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace StackLint.Cluster;

/// <summary>A key with its value in TOML.</summary>
/// <param name="Path">The names of the tables around it and its own.</param>
public sealed record TomlEntry(ImmutableArray<string> Path)
{
    /// <summary>The value if it is a text, else unknown.</summary>
    public ClusterValue<string> Text { get; internal init; }

    /// <summary>The value if it is a boolean, else unknown.</summary>
    public ClusterValue<bool> Boolean { get; internal init; }

    /// <summary>The value if it is a whole number, else unknown.</summary>
    public ClusterValue<long> Integer { get; internal init; }

    /// <summary>The texts of an array.</summary>
    public ImmutableArray<ClusterValue<string>> Items { get; internal init; } = [];

    /// <summary>Where the value is written.</summary>
    public Location GetLocation() => Text.GetLocation();

    /// <summary>Where the key is written.</summary>
    public Location GetKeyLocation() => Text.GetKeyLocation();
}
