using Microsoft.CodeAnalysis.Text;

namespace StackLint.Cluster.Substitution;

/// <summary>A part of a text after substitution.</summary>
/// <param name="Start">Offset in the result.</param>
/// <param name="Source">What it came from.</param>
/// <param name="IsLiteral">Whether it is the same text, character by character.</param>
internal readonly record struct SubstitutedPart(int Start, TextSpan Source, bool IsLiteral);
