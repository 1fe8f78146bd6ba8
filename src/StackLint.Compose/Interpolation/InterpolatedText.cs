using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace StackLint.Compose.Interpolation;

/// <summary>A text after interpolation.</summary>
/// <param name="Text">The result, each unknown part as one <see cref="Hole"/>.</param>
/// <param name="IsUnknown">Whether the result has holes, or cannot be known at all.</param>
/// <param name="Variables">The variables referred to, in order.</param>
/// <param name="IsSubstituted">Whether anything was substituted (Docker casts only such texts).</param>
public sealed record InterpolatedText(
    string Text,
    bool IsUnknown,
    ImmutableArray<string> Variables,
    bool IsSubstituted = false)
{
    /// <summary>Stands for an unknown part: U+FFFC, which is neither a letter, a digit nor a separator.</summary>
    public const char Hole = '\uFFFC';

    /// <summary>What Docker refuses of it, which names but one; empty when it is right. A faulty text is unknown.</summary>
    public ImmutableArray<InterpolationError> Errors { get; init; } = [];

    /// <summary>The references in the order in which they begin, each before those within its operand.</summary>
    public ImmutableArray<VariableReference> References { get; init; } = [];

    // Empty for a literal text, and where all of the result stands for all of the written text.
    internal ImmutableArray<TextPart> Parts { get; init; } = [];

    /// <summary>A text without substitutions.</summary>
    public static InterpolatedText Literal(string text) => new(text, IsUnknown: false, []);

    /// <summary>The part of the text before interpolation that a part of the result came from: a reference counts as a whole.</summary>
    /// <param name="start">Offset into <see cref="Text"/>.</param>
    /// <param name="length">Length within <see cref="Text"/>.</param>
    public TextSpan GetSourceSpan(int start, int length)
    {
        if (Parts.IsEmpty || length == 0)
        {
            return new TextSpan(start, length);
        }

        var first = Parts[FindPart(start)];
        var last = Parts[FindPart(start + length - 1)];
        return TextSpan.FromBounds(
            first.IsLiteral ? first.SourceStart + (start - first.Start) : first.SourceStart,
            last.IsLiteral ? last.SourceStart + (start + length - last.Start) : last.SourceStart + last.SourceLength);
    }

    // The last part that starts at or before the offset.
    private int FindPart(int offset)
    {
        var low = 0;
        var high = Parts.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Parts[middle].Start <= offset ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
