using Microsoft.CodeAnalysis;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster;

/// <summary>A key at the top of an engine's settings.</summary>
/// <param name="Name">The key's text.</param>
/// <param name="IsKnown">Whether it is in the table of keys that the engine knows, or once knew.</param>
/// <param name="Key">The key where it is written.</param>
/// <param name="Value">The value where it is written.</param>
public sealed record DaemonKey(string Name, bool IsKnown, YamlNode Key, YamlNode Value)
{
    public Location GetLocation() => Key.GetLocation();
}
