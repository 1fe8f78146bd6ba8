using System.Globalization;
using Microsoft.CodeAnalysis.Sarif;
using StackLint.Engine.Results;
using SarifBaselineState = Microsoft.CodeAnalysis.Sarif.BaselineState;
using SarifLocation = Microsoft.CodeAnalysis.Sarif.Location;

namespace StackLint.Reporting.Sarif;

/// <summary>The results of a run: those that there are, as far as a reader takes them, and those of its baseline that are gone.</summary>
internal sealed class RunResults(RuleTable rules, PlaceFactory places, ReportContext context, KeptResults? converter)
{
    private readonly ResultFactory _factory = new(rules, places);
    private readonly ResultFingerprints _fingerprints = new(places, context.Memory);

    /// <summary>The results, and how many were cut: the least severe first, when there are more than a reader takes.</summary>
    public (IList<Result> Results, int Cut) Of(LintResult result)
    {
        // Code scanning refuses a result without a place; such findings are notifications.
        var kept = result.Diagnostics
            .Where(static d => !string.IsNullOrEmpty(d.Path))
            .Select(d => (Finding: d, Fingerprints: _fingerprints.Of(d)))
            .Where(d => context.IncludeSuppressed || !d.Finding.IsSuppressed)
            .ToList();
        var cut = Math.Max(0, kept.Count - SarifReporter.MaxResults);
        var taken = cut == 0 ? kept : [.. kept.OrderByDescending(static d => d.Finding.Severity).Take(SarifReporter.MaxResults)];
        return ([.. taken.Select(d => CreateOrRecall(d.Finding, d.Fingerprints)), .. Absent(result, SarifReporter.MaxResults - taken.Count)], cut);
    }

    // What is gone comes last and gives way first.
    private IEnumerable<Result> Absent(LintResult result, int room) => !context.IncludeAbsent || result.Baseline is not { } baseline
        ? []
        : baseline.Gone.Take(room).Select(entry => new Result
        {
            RuleId = entry.RuleId,
            RuleIndex = rules.IndexOf(entry.RuleId),
            Rule = rules.ExtensionReferenceTo(entry.RuleId),
            Level = ResultFactory.LevelOf(entry.Severity),
            Message = rules.MessageOf(entry.RuleId, entry.Message),
            Locations =
            [
                new SarifLocation
                {
                    PhysicalLocation = places.FormerOf(entry.FullPath, entry.Lines),
                    LogicalLocations = entry.Route.Length > 0 ? [new LogicalLocation { FullyQualifiedName = entry.Route }] : null,
                },
            ],
            PartialFingerprints = new Dictionary<string, string> { [ResultFingerprints.OwnKey] = entry.Fingerprint + ":1" },
            BaselineState = SarifBaselineState.Absent,
        });

    private Result CreateOrRecall(ReportedDiagnostic finding, Dictionary<string, string> fingerprints)
    {
        // The place of a pack's rule in the log is not all that may change with the pack.
        if (converter is null || rules.ExtensionReferenceTo(finding.Id) is not null)
        {
            return _factory.Create(finding, fingerprints);
        }

        var kept = converter.GetOrAdd(
            finding,
            string.Join('\0', [places.Bases, rules.IndexOf(finding.Id).ToString(CultureInfo.InvariantCulture), .. fingerprints.Values]),
            [.. finding.Details.Related.Select(r => places.FileOf(r.Location.GetLineSpan().Path)), places.FileOf(finding.Path), places.FileOf(finding.Suppression?.Location.GetLineSpan().Path)],
            () => _factory.Create(finding, fingerprints));
        if (kept.MessageId != RuleMessages.Default)
        {
            // The rule's strings must hold it, whether or not the result was made now.
            rules.MessageOf(finding.Id, finding.Message);
        }

        return kept.Result;
    }
}
