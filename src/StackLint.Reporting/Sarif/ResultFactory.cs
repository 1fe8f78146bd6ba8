using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Sarif;
using StackLint.Engine.Results;
using StackLint.Reporting.Fixes;
using StackLint.Reporting.Sarif.Writing;
using BaselineState = StackLint.Engine.Results.BaselineState;
using SarifBaselineState = Microsoft.CodeAnalysis.Sarif.BaselineState;
using SarifLocation = Microsoft.CodeAnalysis.Sarif.Location;

namespace StackLint.Reporting.Sarif;

/// <summary>Makes results of findings.</summary>
internal sealed class ResultFactory(RuleTable rules, PlaceFactory places)
{
    // Limits of code scanning.
    private const int MaxRelated = 999;

    public static FailureLevel LevelOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => FailureLevel.Error,
        DiagnosticSeverity.Warning => FailureLevel.Warning,
        _ => FailureLevel.Note,
    };

    public Result Create(ReportedDiagnostic finding, Dictionary<string, string> fingerprints)
    {
        var related = Related(finding);
        var result = new Result
        {
            RuleId = finding.Id,
            RuleIndex = rules.IndexOf(finding.Id),
            Rule = rules.ExtensionReferenceTo(finding.Id),
            Level = LevelOf(finding.Severity),
            Message = rules.MessageOf(finding.Id, finding.Message),
            Locations = PrimaryLocation(finding) is { } location ? [location] : null,
            RelatedLocations = related.Count > 0 ? related : null,
            PartialFingerprints = fingerprints,
            Fixes = FixOf(finding) is { } fix ? [fix] : null,
            BaselineState = finding.Baseline switch
            {
                BaselineState.New => SarifBaselineState.New,
                BaselineState.Unchanged => SarifBaselineState.Unchanged,
                BaselineState.Updated => SarifBaselineState.Updated,
                _ => SarifBaselineState.None,
            },
            Suppressions = finding.Suppression is { } suppression ? [SuppressionOf(suppression)] : null,
        };
        AddProperties(result, finding);
        return result;
    }

    private SarifLocation? PrimaryLocation(ReportedDiagnostic finding)
    {
        if (places.PhysicalOf(finding.Diagnostic.Location) is not { } physical)
        {
            return null;
        }

        return new SarifLocation
        {
            PhysicalLocation = physical,
            LogicalLocations = finding.Route is { Segments.IsEmpty: false } route
                ? [new LogicalLocation { FullyQualifiedName = route.ToString(), Kind = route.Segments[^1] is string ? "property" : "value" }]
                : null,
        };
    }

    private List<SarifLocation> Related(ReportedDiagnostic finding)
    {
        var related = new List<SarifLocation>();
        foreach (var place in finding.Details.Related.Take(MaxRelated))
        {
            if (places.PhysicalOf(place.Location) is { } physical)
            {
                related.Add(new SarifLocation
                {
                    Id = related.Count + 1,
                    PhysicalLocation = physical,
                    Message = new Message { Text = MessageText.Of(place.Message) },
                });
            }
        }

        return related;
    }

    // A fix without changes makes code scanning refuse the whole log.
    private Fix? FixOf(ReportedDiagnostic finding)
    {
        if (finding.Details.Fix is not { } fix || finding.File is not { } file || FixEdits.Of(finding) is not { IsEmpty: false } edits)
        {
            return null;
        }

        return new Fix
        {
            Description = new Message { Text = MessageText.Of(fix.Title) },
            ArtifactChanges =
            [
                new ArtifactChange
                {
                    ArtifactLocation = places.ArtifactOf(file.Path),
                    Replacements =
                    [
                        .. edits.Select(static e => new Replacement
                        {
                            DeletedRegion = RegionFactory.OfLines(e.Lines),
                            InsertedContent = e.NewText.Length == 0 ? null : new ArtifactContent { Text = e.NewText },
                        }),
                    ],
                },
            ],
        };
    }

    private Suppression SuppressionOf(FindingSuppression suppression) => new()
    {
        Kind = SuppressionKind.InSource,
        Justification = suppression.Justification,
        Location = places.PhysicalOf(suppression.Location) is { } physical ? new SarifLocation { PhysicalLocation = physical } : null,
    };

    private static void AddProperties(Result result, ReportedDiagnostic finding)
    {
        var details = finding.Details;
        if (!finding.Services.IsEmpty)
        {
            result.SetTexts("services", finding.Services);
        }

        if (details.Confidence is { } confidence)
        {
            result.SetText("confidence", confidence.ToString().ToLowerInvariant());
        }

        if (!details.Evidence.IsEmpty)
        {
            result.SetTexts("evidence", details.Evidence);
        }

        if (details.FixRefusal is { } refusal)
        {
            result.SetText("fixRefusal", refusal);
        }

        if (details.Stage is { } stage)
        {
            result.SetText("stage", stage.ToString().ToLowerInvariant());
        }
    }
}
