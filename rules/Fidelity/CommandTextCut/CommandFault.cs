using Microsoft.CodeAnalysis.Text;

namespace StackLint.Rules.Fidelity;

/// <summary>What a tool makes of a command that its author did not mean.</summary>
/// <param name="Span">The part of the text at fault, after interpolation.</param>
/// <param name="Effect">What becomes of it.</param>
/// <param name="IsCut">Whether text is dropped.</param>
internal sealed record CommandFault(TextSpan Span, string Effect, bool IsCut);
