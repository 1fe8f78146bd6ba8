using Microsoft.CodeAnalysis.Text;

namespace StackLint.Reporting.Text;

/// <summary>A span to underline.</summary>
/// <param name="Span">The characters, of one line or several.</param>
/// <param name="Label">Words beside the underline, null for none.</param>
/// <param name="IsPrimary">Whether it is the finding's own place.</param>
internal readonly record struct Annotation(TextSpan Span, string? Label, bool IsPrimary);
