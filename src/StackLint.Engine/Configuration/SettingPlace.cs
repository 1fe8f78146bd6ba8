using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Configuration;

/// <summary>Where a key stands in an <c>.editorconfig</c>.</summary>
/// <param name="File">The file.</param>
/// <param name="Key">The key in lower case.</param>
/// <param name="Value">Its value as written.</param>
/// <param name="Span">The key's characters.</param>
/// <param name="Section">The header of its section, for example <c>[*.yml]</c>.</param>
public sealed record SettingPlace(SourceFile File, string Key, string Value, TextSpan Span, string Section)
{
    public FileLinePositionSpan LineSpan => File.GetLocation(Span).GetLineSpan();
}
