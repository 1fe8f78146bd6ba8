using Microsoft.CodeAnalysis.Text;

namespace StackLint.Engine.Configuration;

/// <summary>One <c>key = value</c> of an <c>.editorconfig</c>.</summary>
/// <param name="Key">The key in lower case.</param>
/// <param name="KeySpan">Where it stands.</param>
/// <param name="Value">The value without comment.</param>
/// <param name="ValueSpan">Where it stands.</param>
/// <param name="IsPreamble">Whether it stands before the first section.</param>
internal sealed record EditorConfigEntry(string Key, TextSpan KeySpan, string Value, TextSpan ValueSpan, bool IsPreamble)
{
    /// <summary>The header of its section, brackets included; empty before the first section.</summary>
    internal TextSpan Section { get; init; }
}
