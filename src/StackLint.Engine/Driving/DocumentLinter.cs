using StackLint.Analysis.Clusters;
using StackLint.Cluster;
using StackLint.Compose.Targets;
using StackLint.Engine.Results;
using StackLint.Engine.Severities;
using StackLint.Engine.Suppressions;
using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Driving;

/// <summary>Lints one cluster document: runs the rules, applies severities and comments.</summary>
/// <param name="driver">The rules.</param>
internal sealed class DocumentLinter(AnalyzerDriver driver)
{
    /// <summary>Runs the rules that look at one document. Safe to call on several threads at once.</summary>
    internal StartedSubject<ClusterDocument> Start(ClusterDocument document, SubjectSettings settings, ClusterView cluster, CancellationToken cancellationToken)
    {
        var severities = SeveritiesOf(settings);
        var suppressions = new SuppressionFilter(document.Directives, settings.Today);
        var driverSettings = new DriverSettings(settings.Profile, settings.Configuration, cluster, severities, suppressions.Covers) { IncludeHidden = settings.IncludeHidden };
        return new StartedSubject<ClusterDocument>(
            document, settings.IncludeHidden, severities, suppressions, driver.Analyze(document, driverSettings, cancellationToken));
    }

    /// <summary>Makes the report, once the actions of the run were called. Safe to call on several threads at once.</summary>
    internal static SubjectReport Complete(StartedSubject<ClusterDocument> started)
    {
        var document = started.Subject;
        var result = started.Analysis.ToResult();
        var findings = started.Locate(result.Findings, static _ => UseSite.None);
        return started.ToReport(findings.Select(f => Describe(f, document)), result.Failures, _ => document.Source);
    }

    /// <summary>The severities in force for a cluster document, which has no target.</summary>
    internal static SeverityResolver SeveritiesOf(SubjectSettings settings) => new(settings.Profile, ComposeTarget.Both, settings.Configuration);

    private static ReportedDiagnostic Describe(LocatedFinding finding, ClusterDocument document)
    {
        var details = finding.Finding.Details;
        var node = UseSiteFinder.FindNode(document.Yaml, finding.Diagnostic.Location.SourceSpan);
        return new ReportedDiagnostic(
            finding.Diagnostic,
            details with { Related = [.. details.Related.Concat(details.InformedBy).Distinct()] },
            [],
            document.Source,
            node is null ? null : YamlPath.Of(node),
            finding.Suppression);
    }
}
