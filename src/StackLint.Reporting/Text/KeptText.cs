using System.Collections.Immutable;
using StackLint.Engine.Results;

namespace StackLint.Reporting.Text;

/// <summary>A finding as it was printed.</summary>
/// <param name="Others">The findings that were folded into it.</param>
/// <param name="IsFixSaid">Whether its fix was said.</param>
/// <param name="IsHelpSaid">Whether it was said where to read on.</param>
/// <param name="Style">What else the lines depend on.</param>
/// <param name="Text">The lines, each ended.</param>
internal sealed record KeptText(ImmutableArray<ReportedDiagnostic> Others, bool IsFixSaid, bool IsHelpSaid, string Style, string Text)
{
    /// <summary>Whether it would be printed in the same way.</summary>
    public bool Holds(ImmutableArray<ReportedDiagnostic> others, bool isFixSaid, bool isHelpSaid, string style) =>
        IsFixSaid == isFixSaid && IsHelpSaid == isHelpSaid && Style == style && Others.AsEnumerable().SequenceEqual(others, ReferenceEqualityComparer.Instance);
}
