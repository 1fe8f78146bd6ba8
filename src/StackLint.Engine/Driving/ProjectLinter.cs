using StackLint.Analysis;
using StackLint.Compose.Model;
using StackLint.Engine.Results;
using StackLint.Engine.Rules.Loading.AnalyzerFailed;
using StackLint.Engine.Rules.Loading.FileNotRead;
using StackLint.Engine.Severities;
using StackLint.Engine.Suppressions;

namespace StackLint.Engine.Driving;

/// <summary>Lints one loaded project: runs the rules, applies severities and comments, folds what several services share.</summary>
/// <param name="driver">The rules.</param>
public sealed class ProjectLinter(AnalyzerDriver driver)
{
    /// <summary>Lints a project. Safe to call on several threads at once.</summary>
    public ProjectReport Lint(ComposeProject project, ProjectSettings settings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(settings);
        var severities = new SeverityResolver(settings.Profile, project.Target, settings.Configuration);
        var suppressions = new SuppressionFilter(project.Files.SelectMany(static f => f.Directives), settings.Today);
        var driverSettings = new DriverSettings(settings.Profile, settings.Configuration, severities, suppressions.Covers);
        var result = driver.Analyze(project, driverSettings, cancellationToken);
        var uses = new UseSiteFinder(project);
        var findings = new List<LocatedFinding>(result.Findings.Length);
        foreach (var finding in result.Findings.Concat(FileNotReadRule.FindIn(project)))
        {
            var severity = severities.Resolve(finding.Diagnostic.Descriptor, finding.Details.Severities);
            if (severity > RuleSeverity.Hidden || (severity == RuleSeverity.Hidden && settings.IncludeHidden))
            {
                var use = uses.Find(finding);
                findings.Add(new LocatedFinding(
                    finding,
                    finding.Diagnostic.With(severity.ToRoslyn()),
                    use,
                    suppressions.Find(finding.Diagnostic, use)));
            }
        }

        var diagnostics = FindingFolder.Fold(findings, project, uses);
        return new ProjectReport(
            [.. diagnostics, .. result.Failures.Select(f => Describe(f, project))],
            [.. result.Failures.Select(static f => new RunFailure(RunFailureKind.AnalyzerFailed, f.Path, Text(f.Exception), f.RuleId, f.Exception))],
            [.. suppressions.Uses]);
    }

    private static ReportedDiagnostic Describe(AnalyzerFailure failure, ComposeProject project)
    {
        var file = project.Files.First(f => f.Path == failure.Path).Source;
        return AnalyzerFailedRule.Report(failure.RuleId, Text(failure.Exception), file);
    }

    private static string Text(Exception exception) => $"{exception.GetType().Name}: {exception.Message.TrimEnd('.')}";
}
