namespace StackLint.Compose.Interpolation;

/// <summary>A substitution that Docker refuses.</summary>
/// <param name="Start">Offset of the faulty part in the text.</param>
/// <param name="Length">Its length.</param>
/// <param name="Message">What is wrong, without final period.</param>
public sealed record InterpolationError(int Start, int Length, string Message);
