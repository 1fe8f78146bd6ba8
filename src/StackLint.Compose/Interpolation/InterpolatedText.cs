using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

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

    /// <summary>The part of the text before interpolation that a part of the result came from: a reference counts as a whole.</summary>
    /// <param name="source">The text before interpolation.</param>
    /// <param name="start">Offset into <see cref="Text"/>.</param>
    /// <param name="length">Length within <see cref="Text"/>.</param>
    public TextSpan GetSourceSpan(string source, int start, int length)
    {
        ArgumentNullException.ThrowIfNull(source);
        return TextSpan.FromBounds(FindSource(source, start).Start, length == 0 ? FindSource(source, start).Start : FindSource(source, start + length - 1).End);
    }

    private TextSpan FindSource(string source, int offset)
    {
        var position = 0;
        var result = 0;
        for (var i = 0; position < source.Length;)
        {
            var reference = i < References.Length ? References[i] : null;
            var isReference = reference?.Start == position;
            var isDollar = !isReference && source.AsSpan(position).StartsWith("$$");
            var length = isReference ? reference!.Length : isDollar ? 2 : 1;
            var resultLength = isReference ? reference!.Result.Length : 1;
            if (offset < result + resultLength)
            {
                return new TextSpan(position, length);
            }

            i += isReference ? 1 : 0;
            position += length;
            result += resultLength;
        }

        return new TextSpan(source.Length, 0);
    }
}
