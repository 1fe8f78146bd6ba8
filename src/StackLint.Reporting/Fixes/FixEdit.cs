using Microsoft.CodeAnalysis.Text;

namespace StackLint.Reporting.Fixes;

/// <summary>A piece of a fix: text of the finding's file and what stands there afterwards.</summary>
/// <param name="Span">The text that goes; empty for an insertion.</param>
/// <param name="Lines">The same in lines and columns from 0.</param>
/// <param name="NewText">The text that comes; empty for a deletion.</param>
internal sealed record FixEdit(TextSpan Span, LinePositionSpan Lines, string NewText);
