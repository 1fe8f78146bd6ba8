using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Model;

/// <summary>A pair of a property that is written as a map or as a list of <c>NAME=value</c>: environment, labels, build arguments.</summary>
/// <param name="Name">The name; unknown when it depends on a variable.</param>
/// <param name="Value">The value; absent when none is given (<c>NAME</c>, <c>NAME:</c>).</param>
/// <param name="Source">The value in the map, or the whole list item.</param>
/// <param name="Node">What to underline for the pair: the key of the map form, or the list item.</param>
public sealed record NamedValue(Located<string> Name, Located<string> Value, ComposeValue Source, YamlNode Node);
