using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Syntax;

namespace StackLint.Yaml.Editing;

/// <summary>An entry or an item that is to be moved as a whole.</summary>
/// <param name="Span">Its characters, in a block with the dash of an item.</param>
/// <param name="Nodes">The key and the value, or the item.</param>
internal sealed record MovablePart(TextSpan Span, ImmutableArray<YamlNode> Nodes);
