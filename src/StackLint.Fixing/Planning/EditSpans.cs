using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace StackLint.Fixing.Planning;

/// <summary>Says which edits can be made at once.</summary>
internal static class EditSpans
{
    /// <summary>Whether the changes of one fix stand in order, within the text, and do not overlap.</summary>
    internal static bool AreOrdered(ImmutableArray<TextChange> changes, int textLength)
    {
        var end = 0;
        foreach (var change in changes)
        {
            if (change.Span.Start < end || change.Span.End > textLength)
            {
                return false;
            }

            end = change.Span.End;
        }

        return !changes.IsEmpty;
    }

    /// <summary>
    /// Whether two fixes touch the same text. Two that insert at one place do, and so does one that inserts where the other's text
    /// begins or ends: which comes first is not for the planner to say.
    /// </summary>
    internal static bool Collide(ImmutableArray<TextChange> left, ImmutableArray<TextChange> right) =>
        left.Any(a => right.Any(b => Collide(a.Span, b.Span)));

    private static bool Collide(TextSpan left, TextSpan right) =>
        left.IsEmpty || right.IsEmpty ? left.Start <= right.End && right.Start <= left.End : left.OverlapsWith(right);
}
