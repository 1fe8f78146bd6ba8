using System.Collections.Immutable;

namespace StackLint.Compose.Interpolation;

/// <summary>A text after interpolation.</summary>
/// <param name="Text">The result, each unknown part as one <see cref="Hole"/>.</param>
/// <param name="IsUnknown">Whether the result has holes, or cannot be known at all.</param>
/// <param name="Variables">The variables referred to, in order.</param>
/// <param name="IsSubstituted">Whether anything was substituted (Docker casts only such texts).</param>
/// <param name="Error">What is wrong with the substitution syntax, null when it is right. A faulty text is unknown.</param>
public sealed record InterpolatedText(
    string Text,
    bool IsUnknown,
    ImmutableArray<string> Variables,
    bool IsSubstituted = false,
    InterpolationError? Error = null)
{
    /// <summary>Stands for an unknown part: U+FFFC, which is neither a letter, a digit nor a separator.</summary>
    public const char Hole = '\uFFFC';

    /// <summary>The references that were substituted, in order; none in a faulty text.</summary>
    public ImmutableArray<VariableReference> References { get; init; } = [];

    /// <summary>A text without substitutions.</summary>
    public static InterpolatedText Literal(string text) => new(text, IsUnknown: false, []);
}
