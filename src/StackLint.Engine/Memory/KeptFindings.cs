using System.Collections.Immutable;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;

namespace StackLint.Engine.Memory;

/// <summary>Takes over findings that were reported before and say the same, so that what was made of them holds.</summary>
internal static class KeptFindings
{
    /// <summary>The findings, old objects in the place of new ones that are equal in all that they say.</summary>
    internal static ImmutableArray<ReportedDiagnostic> Recall(ImmutableArray<ReportedDiagnostic> found, ImmutableArray<ReportedDiagnostic> before)
    {
        var known = before.ToLookup(static d => (d.Id, d.Path, d.Diagnostic.Location.SourceSpan));
        return [.. found.Select(d => known[(d.Id, d.Path, d.Diagnostic.Location.SourceSpan)].FirstOrDefault(k => AreSame(k, d)) ?? d)];
    }

    private static bool AreSame(ReportedDiagnostic left, ReportedDiagnostic right) =>
        left.Diagnostic.Equals(right.Diagnostic)
        && left.Services.SequenceEqual(right.Services, StringComparer.Ordinal)
        && left.Route?.ToString() == right.Route?.ToString()
        && AreSame(left.Details, right.Details)
        && left with { Diagnostic = right.Diagnostic, Services = right.Services, Route = right.Route, Details = right.Details } == right;

    // A list is equal to itself only; whatever else there is, records compare.
    private static bool AreSame(FindingDetails left, FindingDetails right) =>
        left.Related.SequenceEqual(right.Related)
        && left.InformedBy.SequenceEqual(right.InformedBy)
        && left.Notes.SequenceEqual(right.Notes)
        && left.Evidence.SequenceEqual(right.Evidence, StringComparer.Ordinal)
        && left.Parts.SequenceEqual(right.Parts, StringComparer.Ordinal)
        && left.Credentials.SequenceEqual(right.Credentials)
        && AreSame(left.Fix, right.Fix)
        && left with
        {
            Related = right.Related,
            InformedBy = right.InformedBy,
            Notes = right.Notes,
            Evidence = right.Evidence,
            Parts = right.Parts,
            Credentials = right.Credentials,
            Fix = right.Fix,
        } == right;

    private static bool AreSame(CodeFix? left, CodeFix? right) =>
        ReferenceEquals(left, right)
        || (left is not null && right is not null
            && left.Changes.SequenceEqual(right.Changes)
            && left.Effects.Select(static e => e.ToString()).SequenceEqual(right.Effects.Select(static e => e.ToString()), StringComparer.Ordinal)
            && left with { Changes = right.Changes, Effects = right.Effects } == right);
}
