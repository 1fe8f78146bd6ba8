using System.Collections.Immutable;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Model;

/// <summary>A network that a service names.</summary>
/// <param name="Name">The network's key; null when it depends on a variable.</param>
/// <param name="Node">The key of the map form, or the list item.</param>
/// <param name="Aliases">Further names of the service on this network.</param>
/// <param name="Source">The value of the map form, or the list item.</param>
public sealed record ServiceNetwork(string? Name, YamlNode Node, ImmutableArray<Located<string>> Aliases, ComposeValue Source);
