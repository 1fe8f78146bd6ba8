using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster;

/// <summary>TOML within a scalar, also where none is written.</summary>
/// <param name="node">The scalar that holds it; null when there is none.</param>
/// <param name="entries">What stands in it.</param>
/// <param name="isUnknown">Whether parts of it depend on variables, or are no TOML: what is not found may be there all the same.</param>
public sealed class TomlConfiguration(YamlScalar? node, ImmutableArray<TomlEntry> entries, bool isUnknown)
{
    /// <summary>The scalar that holds the text; null when there is none.</summary>
    public YamlScalar? Node { get; } = node;

    public bool IsPresent => Node is not null;

    /// <summary>Whether parts of it depend on variables, or are no TOML: what is not found may be there all the same.</summary>
    public bool IsUnknown { get; } = isUnknown;

    /// <summary>All keys with values, in the order of the text; the keys of inline tables on their own.</summary>
    public ImmutableArray<TomlEntry> Entries { get; } = entries;

    /// <summary>The entry of that path, of several (in an array of tables) the first; null when there is none.</summary>
    /// <param name="path">The names of the tables and the key: <c>scheduling_configuration</c>, <c>enable_admin_ucp_scheduling</c>.</param>
    public TomlEntry? Find(params ReadOnlySpan<string> path)
    {
        foreach (var entry in Entries)
        {
            if (entry.Path.AsSpan().SequenceEqual(path))
            {
                return entry;
            }
        }

        return null;
    }

    public ClusterValue<string> GetText(params ReadOnlySpan<string> path) => Find(path)?.Text ?? default;

    public ClusterValue<bool> GetBoolean(params ReadOnlySpan<string> path) => Find(path)?.Boolean ?? default;

    public ClusterValue<long> GetInteger(params ReadOnlySpan<string> path) => Find(path)?.Integer ?? default;

    /// <summary>Where the scalar is written.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public Location GetLocation() => Node?.GetLocation() ?? throw new InvalidOperationException("The configuration is absent.");
}
