using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary>What a scalar is decoded to.</summary>
/// <param name="Kind">The kind that Docker prints.</param>
/// <param name="Text">The text that Docker prints.</param>
/// <param name="IsZero">Whether it is Go's zero value.</param>
/// <param name="Problem">Why Docker refuses it, null when it does not.</param>
internal readonly record struct ScalarReading(ComposeScalarKind Kind, string Text, bool IsZero, string? Problem = null);
