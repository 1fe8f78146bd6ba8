using Microsoft.CodeAnalysis;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster;

/// <summary>A key with a text: a label, a variable of the environment.</summary>
/// <param name="Name">The key's text.</param>
/// <param name="Value">The value; absent when none is written.</param>
/// <param name="Key">The key where it is written.</param>
public sealed record ClusterPair(string Name, ClusterValue<string> Value, YamlNode Key)
{
    public Location GetKeyLocation() => Key.GetLocation();
}
