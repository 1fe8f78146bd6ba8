using System.Collections.Immutable;
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
        var (ofProjects, ofDocuments) = Lint([.. Enumerable.Range(0, projects.Count)], i => projects[i], documents, null, cancellationToken);
        return new RunReport([.. ofProjects.Select(static r => r!)], ofDocuments);
    }

    /// <summary>
    /// The same, with projects that are loaded one by one: what the run as a whole has no use for is let go as soon as its report is
    /// made. What was linted before and would give the same is not linted again by itself.
    /// </summary>
    /// <param name="items">What the projects are loaded from.</param>
    /// <param name="load">Loads one; null when that cannot be. Called on several threads.</param>
    /// <param name="documents">The cluster documents.</param>
    /// <param name="memory">What was linted before; null when nothing was.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <param name="count">Called behind each project and document; null when nobody counts.</param>
    internal (ImmutableArray<SubjectReport?> Projects, ImmutableArray<SubjectReport> Documents) Lint<TItem>(
        IReadOnlyList<TItem> items,
        Func<TItem, LintSubject<ComposeProject>?> load,
        IReadOnlyList<LintSubject<ClusterDocument>> documents,
        SubjectMemory? memory,
        CancellationToken cancellationToken,
        Action? count = null)
    {
        var clusters = new ClusterSelector([.. documents.Select(static d => d.Subject)]);
        var startedDocuments = Processors.Select(documents, d => Recall(memory?.Documents, d, clusters.ViewFrom(d.Subject.Source), _documents.Start, cancellationToken), cancellationToken, count);
        var startedProjects = Processors.Select(items, i => Start(load(i)), cancellationToken, count);
        driver.AnalyzeRun(
            [.. startedProjects.Select(static s => s.Started).OfType<StartedSubject<ComposeProject>>().Select(static s => s.Analysis)],
            [.. startedDocuments.Select(static s => s.Analysis)],
            cancellationToken);
        return (
            Processors.Select(startedProjects, static s => s.Started?.Report(ProjectLinter.Complete) ?? s.Report, cancellationToken),
            Processors.Select(startedDocuments, static s => s.Report(DocumentLinter.Complete), cancellationToken));

        (StartedSubject<ComposeProject>? Started, SubjectReport? Report) Start(LintSubject<ComposeProject>? project)
        {
            if (project is null)
            {
                return default;
            }

            var started = Recall(memory?.Projects, project, clusters.ViewFrom(project.Subject.Files[0].Source), _projects.Start, cancellationToken);
            return started.Analysis.ConcernsRun ? (started, null) : (null, started.Report(ProjectLinter.Complete));
        }
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
