using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Portability;

/// <summary>An entry or an item that has a place in an order.</summary>
/// <param name="Node">The key, or the item.</param>
/// <param name="Name">How a message names it.</param>
/// <param name="SortKey">What is compared; null for what stays where it is.</param>
internal sealed record OrderedPart(YamlNode Node, string Name, string? SortKey);
