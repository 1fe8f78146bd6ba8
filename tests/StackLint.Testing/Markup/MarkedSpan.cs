using Microsoft.CodeAnalysis.Text;

namespace StackLint.Testing.Markup;

/// <summary>A span that markup puts an ID on.</summary>
/// <param name="Id">The ID.</param>
/// <param name="Span">The characters in the text without markup.</param>
public sealed record MarkedSpan(string Id, TextSpan Span);
