using System.Collections.Immutable;
using StackLint.Compose.Origins;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Values;

/// <summary>A list.</summary>
public sealed class ComposeSequence(YamlNode node, Provenance provenance, ImmutableArray<ComposeValue> items)
    : ComposeValue(node, provenance)
{
    public ImmutableArray<ComposeValue> Items { get; } = items;
}
