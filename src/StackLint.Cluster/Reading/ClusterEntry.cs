using StackLint.Yaml.Syntax;

namespace StackLint.Cluster.Reading;

/// <summary>A key with its value.</summary>
/// <param name="Name">The key's text.</param>
/// <param name="Key">The key where it is written.</param>
/// <param name="Resolved">The value, aliases resolved.</param>
internal sealed record ClusterEntry(string Name, YamlNode Key, YamlNode Resolved)
{
    internal ClusterPlace Place => new(Resolved) { Key = new ClusterPlace(Key) };
}
