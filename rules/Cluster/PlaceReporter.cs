using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Cluster;

namespace StackLint.Rules.Cluster;

/// <summary>Makes one finding of what a cluster document says several times: hosts are written alike, and mended alike.</summary>
internal static class PlaceReporter
{
    /// <summary>Reports once, at the first place, with the others as related ones. Those that a comment suppresses are reported apart.</summary>
    /// <typeparam name="TDocument">The kind of the document.</typeparam>
    /// <param name="context">The document.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="places">The places; the same one may come several times, through an alias.</param>
    /// <param name="describe">The arguments of the message, by the places that it is about.</param>
    /// <param name="details">What else there is to say.</param>
    /// <param name="fixTitle">What the changes of the places do together; null when there is no fix.</param>
    /// <param name="applicability">Whether the fix may be applied without a look.</param>
    internal static void Report<TDocument>(
        ClusterAnalysisContext<TDocument> context,
        DiagnosticDescriptor rule,
        IEnumerable<FoundPlace> places,
        Func<ImmutableArray<FoundPlace>, object[]> describe,
        FindingDetails? details = null,
        string? fixTitle = null,
        FixApplicability applicability = FixApplicability.Unsafe)
        where TDocument : ClusterDocument
    {
        var found = places.ToLookup(p => context.IsSuppressed(rule, p.Location));
        foreach (var suppressed in found[true].GroupBy(static p => p.Location.SourceSpan))
        {
            ReportOne([.. suppressed]);
        }

        if (found[false].Any())
        {
            ReportOne([.. found[false]]);
        }

        void ReportOne(ImmutableArray<FoundPlace> group)
        {
            ImmutableArray<FoundPlace> distinct =
                [.. group.DistinctBy(static p => p.Location.SourceSpan).OrderBy(static p => p.Location.SourceSpan.Start)];
            var all = details ?? FindingDetails.None;
            var names = new PlaceNames(context.Document);
            context.ReportDiagnostic(
                Diagnostic.Create(rule, distinct[0].Location, describe(group)),
                all with
                {
                    Related =
                    [
                        .. all.Related,
                        .. distinct.SelectMany((p, i) => i == 0 ? p.Related : [new RelatedLocation(p.Location, p.Note), .. p.Related]),
                    ],
                    Parts = [.. group.SelectMany(names.Of).Distinct(StringComparer.Ordinal)],
                    Fix = fixTitle is null || distinct.Any(static p => p.Changes.IsEmpty)
                        ? null
                        : new CodeFix(fixTitle, applicability, [.. distinct.SelectMany(static p => p.Changes).Distinct().OrderBy(static c => c.Span.Start)]).ChangingEdited(context.Document.Yaml),
                });
        }
    }

    /// <summary>The hosts of the places in words: <c>'10.0.0.1'</c>, <c>2 of 5 hosts</c>, <c>all 3 hosts</c>.</summary>
    /// <param name="places">The places.</param>
    /// <param name="total">How many hosts there are.</param>
    internal static string DescribeHosts(IEnumerable<FoundPlace> places, int total)
    {
        var hosts = places.Select(static p => p.Host).Distinct(StringComparer.Ordinal).ToList();
        return hosts.Count == 1 ? $"'{hosts[0]}'" : hosts.Count == total ? $"all {total} hosts" : $"{hosts.Count} of {total} hosts";
    }
}
