using Microsoft.CodeAnalysis.Text;

namespace StackLint.Analysis.Credentials;

/// <summary>A credential that stands in a file.</summary>
/// <param name="Span">The characters that spell it.</param>
/// <param name="Text">What they spell, without escapes and line folding; never to be shown.</param>
public readonly record struct WrittenCredential(TextSpan Span, string Text);
