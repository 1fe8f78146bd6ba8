using StackLint.Analysis.Clusters;
using StackLint.Compose.Model;
using StackLint.Engine.Rules.Loading.FileNotRead;
using StackLint.Engine.Severities;
using StackLint.Engine.Suppressions;

namespace StackLint.Engine.Driving;

/// <summary>Lints one loaded project: runs the rules, applies severities and comments, folds what several services share.</summary>
/// <param name="driver">The rules.</param>
internal sealed class ProjectLinter(AnalyzerDriver driver)
{
    /// <summary>Runs the rules that look at one project. Safe to call on several threads at once.</summary>
    internal StartedSubject<ComposeProject> Start(ComposeProject project, SubjectSettings settings, ClusterView cluster, CancellationToken cancellationToken)
    {
        var severities = new SeverityResolver(settings.Profile, project.Target, settings.Configuration);
        var suppressions = new SuppressionFilter(project.Files.SelectMany(static f => f.Directives), settings.Today);
        var driverSettings = new DriverSettings(settings.Profile, settings.Configuration, cluster, severities, suppressions.Covers) { IncludeHidden = settings.IncludeHidden };
        return new StartedSubject<ComposeProject>(
            project, settings.IncludeHidden, severities, suppressions, driver.Analyze(project, driverSettings, cancellationToken));
    }

    /// <summary>Makes the report, once the actions of the run were called. Safe to call on several threads at once.</summary>
    internal static SubjectReport Complete(StartedSubject<ComposeProject> started)
    {
        var project = started.Subject;
        var result = started.Analysis.ToResult();
        var uses = new UseSiteFinder(project);
        var findings = started.Locate(result.Findings.Concat(FileNotReadRule.FindIn(project)), uses.Find);
        return started.ToReport(
            FindingFolder.Fold(findings, project, uses),
            result.Failures,
            path => project.Files.First(f => f.Path == path).Source);
    }
}
