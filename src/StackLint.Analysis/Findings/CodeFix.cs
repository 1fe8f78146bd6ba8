using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace StackLint.Analysis.Findings;

/// <summary>Text changes that cure a finding, in the file of its primary location.</summary>
/// <param name="Title">What it does, as an order: <c>Set the limit to 512M</c>.</param>
/// <param name="Applicability">Whether it may be applied without a look.</param>
/// <param name="Changes">The changes; never empty, never overlapping.</param>
public sealed record CodeFix(string Title, FixApplicability Applicability, ImmutableArray<TextChange> Changes)
{
    public static CodeFix Safe(string title, params ReadOnlySpan<TextChange> changes) => new(title, FixApplicability.Safe, [.. changes]);

    public static CodeFix Unsafe(string title, params ReadOnlySpan<TextChange> changes) => new(title, FixApplicability.Unsafe, [.. changes]);
}
