using Microsoft.CodeAnalysis;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster;

/// <summary>One of <c>log-opts</c>.</summary>
/// <param name="Name">The option's name.</param>
/// <param name="Value">The value with the text it is written with; absent for null.</param>
/// <param name="IsText">Whether it is a text; the engine refuses numbers and booleans.</param>
/// <param name="Key">The key where it is written.</param>
/// <param name="Node">The value where it is written.</param>
public sealed record DaemonLogOption(string Name, ClusterValue<string> Value, bool IsText, YamlNode Key, YamlNode Node)
{
    public Location GetKeyLocation() => Key.GetLocation();
}
