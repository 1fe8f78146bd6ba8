using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace StackLint.Cluster.Substitution;

/// <summary>A text after substitution.</summary>
/// <param name="Text">The result, each unknown part as one <see cref="Hole"/>.</param>
/// <param name="IsUnknown">Whether the result has holes.</param>
/// <param name="IsSubstituted">Whether anything was substituted.</param>
internal sealed record SubstitutedText(string Text, bool IsUnknown = false, bool IsSubstituted = false)
{
    /// <summary>Stands for an unknown part: U+FFFC, which is neither a letter, a digit nor a separator.</summary>
    internal const char Hole = '\uFFFC';

    /// <summary>What cannot be substituted.</summary>
    internal ImmutableArray<SubstitutionFault> Faults { get; init; } = [];

    // In the order of the result; empty for a literal text.
    internal ImmutableArray<SubstitutedPart> Parts { get; init; } = [];

    internal static SubstitutedText Literal(string text) => new(text);

    /// <summary>The part of the text before substitution that a part of the result came from.</summary>
    internal TextSpan GetSourceSpan(TextSpan part)
    {
        if (Parts.IsEmpty)
        {
            return part;
        }

        var first = Parts[FindPart(part.Start)];
        var last = Parts[FindPart(Math.Max(part.End - 1, part.Start))];
        var start = first.IsLiteral ? first.Source.Start + (part.Start - first.Start) : first.Source.Start;
        var end = last.IsLiteral ? last.Source.Start + (part.End - last.Start) : last.Source.End;
        return TextSpan.FromBounds(start, Math.Max(start, end));
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
