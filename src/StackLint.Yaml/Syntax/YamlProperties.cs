using Microsoft.CodeAnalysis.Text;

namespace StackLint.Yaml.Syntax;

/// <summary>The properties written before a node: its anchor, its tag, or both.</summary>
/// <param name="Anchor">The anchor's name without <c>&amp;</c>.</param>
/// <param name="Tag">The tag as resolved by the parser, for example <c>tag:yaml.org,2002:str</c> or <c>!reset</c>.</param>
/// <param name="Span">From the first property's first character to the last one's end.</param>
public sealed record YamlProperties(string? Anchor, string? Tag, TextSpan Span);
