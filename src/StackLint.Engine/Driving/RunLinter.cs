using StackLint.Cluster;
using StackLint.Compose.Model;

namespace StackLint.Engine.Driving;

/// <summary>Lints all that one run looks at, each subject by itself and then together.</summary>
/// <param name="driver">The rules.</param>
public sealed class RunLinter(AnalyzerDriver driver)
{
    private readonly ProjectLinter _projects = new(driver);
    private readonly DocumentLinter _documents = new(driver);

    /// <summary>Lints one project that is alone in its run.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public SubjectReport Lint(ComposeProject project, SubjectSettings settings, CancellationToken cancellationToken = default) =>
        Lint([new LintSubject<ComposeProject>(project, settings)], [], cancellationToken).Projects[0];

    /// <summary>Lints on all processors.</summary>
    /// <returns>One report for each project and document, in their order.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public RunReport Lint(
        IReadOnlyList<LintSubject<ComposeProject>> projects,
        IReadOnlyList<LintSubject<ClusterDocument>> documents,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(projects);
        ArgumentNullException.ThrowIfNull(documents);
        var clusters = new ClusterSelector([.. documents.Select(static d => d.Subject)]);
        var startedProjects = Processors.Select(projects, p => _projects.Start(p.Subject, p.Settings, clusters.ViewFrom(p.Subject.Files[0].Source), cancellationToken), cancellationToken);
        var startedDocuments = Processors.Select(documents, d => _documents.Start(d.Subject, d.Settings, clusters.ViewFrom(d.Subject.Source), cancellationToken), cancellationToken);
        driver.AnalyzeRun([.. startedProjects.Select(static s => s.Analysis)], [.. startedDocuments.Select(static s => s.Analysis)], cancellationToken);
        return new RunReport(
            Processors.Select(startedProjects, ProjectLinter.Complete, cancellationToken),
            Processors.Select(startedDocuments, DocumentLinter.Complete, cancellationToken));
    }
}
