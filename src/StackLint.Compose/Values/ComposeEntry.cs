using Microsoft.CodeAnalysis;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Values;

/// <summary>A key with its value in a <see cref="ComposeMapping"/>.</summary>
/// <param name="Name">The key's text. Keys are never interpolated.</param>
/// <param name="Key">The key where it is written.</param>
/// <param name="Value">The value.</param>
public sealed record ComposeEntry(string Name, YamlNode Key, ComposeValue Value)
{
    public Location GetKeyLocation() => Key.GetLocation();
}
