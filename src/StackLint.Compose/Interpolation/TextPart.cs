namespace StackLint.Compose.Interpolation;

/// <summary>A piece of an interpolated text and the piece of the written text that it came from.</summary>
/// <param name="Start">Where it starts in the result; it ends where the next piece starts.</param>
/// <param name="SourceStart">Where it starts in the text before interpolation.</param>
/// <param name="SourceLength">Its length there.</param>
/// <param name="IsLiteral">Whether it was taken over character by character.</param>
internal readonly record struct TextPart(int Start, int SourceStart, int SourceLength, bool IsLiteral);
