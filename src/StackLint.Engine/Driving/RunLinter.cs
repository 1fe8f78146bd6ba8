using StackLint.Analysis.Clusters;
using StackLint.Cluster;
using StackLint.Compose.Model;
using StackLint.Engine.Memory;

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
        return Lint(projects, documents, null, cancellationToken);
    }

    /// <summary>The same, but what was linted before and would give the same is not linted again by itself.</summary>
    internal RunReport Lint(
        IReadOnlyList<LintSubject<ComposeProject>> projects,
        IReadOnlyList<LintSubject<ClusterDocument>> documents,
        SubjectMemory? memory,
        CancellationToken cancellationToken,
        Action? count = null)
    {
        var clusters = new ClusterSelector([.. documents.Select(static d => d.Subject)]);
        var startedProjects = Processors.Select(projects, p => Recall(memory?.Projects, p, clusters.ViewFrom(p.Subject.Files[0].Source), _projects.Start, cancellationToken), cancellationToken, count);
        var startedDocuments = Processors.Select(documents, d => Recall(memory?.Documents, d, clusters.ViewFrom(d.Subject.Source), _documents.Start, cancellationToken), cancellationToken, count);
        driver.AnalyzeRun([.. startedProjects.Select(static s => s.Analysis)], [.. startedDocuments.Select(static s => s.Analysis)], cancellationToken);
        return new RunReport(
            Processors.Select(startedProjects, static s => s.Report(ProjectLinter.Complete), cancellationToken),
            Processors.Select(startedDocuments, static s => s.Report(DocumentLinter.Complete), cancellationToken));
    }

    private static StartedSubject<TSubject> Recall<TSubject>(
        PassMemory<TSubject, KeptSubject<TSubject>>? memory,
        LintSubject<TSubject> subject,
        ClusterView cluster,
        Func<TSubject, SubjectSettings, ClusterView, CancellationToken, StartedSubject<TSubject>> start,
        CancellationToken cancellationToken)
        where TSubject : notnull
    {
        var kept = memory.Recall(
            subject.Subject,
            k => k.Holds(subject.Settings, cluster),
            () => new KeptSubject<TSubject>(subject.Settings, cluster, start(subject.Subject, subject.Settings, cluster, cancellationToken)));
        kept.Started.Rewind();
        return kept.Started;
    }
}
