using System.Collections.Immutable;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Cluster;
using StackLint.Compose.Model;

namespace StackLint.Engine.Driving;

/// <summary>Runs analyzers over projects and documents. One that fails is stopped for the subject at hand, and the others go on.</summary>
public sealed class AnalyzerDriver
{
    private readonly ImmutableArray<RegisteredAnalyzer> _analyzers;

    /// <summary>Initializes the analyzers, each once.</summary>
    public AnalyzerDriver(params IEnumerable<ComposeAnalyzer> analyzers)
        : this(analyzers, null)
    {
    }

    /// <summary>Initializes the analyzers, each once.</summary>
    /// <param name="analyzers">The analyzers.</param>
    /// <param name="guard">Watches over their actions; null when nobody does.</param>
    internal AnalyzerDriver(IEnumerable<ComposeAnalyzer> analyzers, ActionGuard? guard) =>
        _analyzers = [.. analyzers.Select(a => new RegisteredAnalyzer(a, guard))];

    /// <summary>Runs every analyzer that may report something. Safe to call on several threads at once.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal SubjectAnalysis<ComposeProject> Analyze(ComposeProject project, DriverSettings settings, CancellationToken cancellationToken)
    {
        var analysis = Start(project, [.. project.Files.Select(static f => f.Path)], settings, cancellationToken);
        ProjectWalker.Walk(project, analysis.Sessions, cancellationToken);
        return analysis.Mark();
    }

    /// <summary>Runs every analyzer that may report something. Safe to call on several threads at once.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal SubjectAnalysis<ClusterDocument> Analyze(ClusterDocument document, DriverSettings settings, CancellationToken cancellationToken)
    {
        var analysis = Start(document, [document.Path], settings, cancellationToken);
        foreach (var session in analysis.Sessions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            session.ConcernsRun = session.Actions.Run.Count > 0;
            switch (document)
            {
                case LaunchpadDocument launchpad:
                    session.Run(session.Actions.Launchpad, scope => new LaunchpadAnalysisContext(scope, launchpad), document.Path);
                    break;
                case DaemonDocument daemon:
                    session.Run(session.Actions.Daemon, scope => new DaemonAnalysisContext(scope, daemon), document.Path);
                    break;
                case NodesDocument nodes:
                    session.Run(session.Actions.Nodes, scope => new NodesAnalysisContext(scope, nodes), document.Path);
                    break;
            }
        }

        return analysis.Mark();
    }

    /// <summary>Calls the actions that see the whole run, one analyzer after the other.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal void AnalyzeRun(
        IReadOnlyList<SubjectAnalysis<ComposeProject>> projects,
        IReadOnlyList<SubjectAnalysis<ClusterDocument>> documents,
        CancellationToken cancellationToken)
    {
        foreach (var analyzer in _analyzers.Where(static a => a.Actions.Run.Count > 0))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var ofProjects = Sessions(projects, analyzer);
            var ofDocuments = Sessions(documents, analyzer);
            var context = CreateContext(ofProjects, ofDocuments, cancellationToken);

            // What goes wrong is told of the first file: one failure for the run.
            if (ofProjects is [var project, ..])
            {
                project.Run(analyzer.Actions.Run, _ => context, project.Path);
            }
            else if (ofDocuments is [var document, ..])
            {
                document.Run(analyzer.Actions.Run, _ => context, document.Path);
            }
        }
    }

    private static List<AnalyzerSession<TSubject>> Sessions<TSubject>(IReadOnlyList<SubjectAnalysis<TSubject>> analyses, RegisteredAnalyzer analyzer) =>
        [.. analyses.Select(a => a.FindConcerned(analyzer)).OfType<AnalyzerSession<TSubject>>().Where(static s => s.Failure is null)];

    private static RunAnalysisContext CreateContext(
        List<AnalyzerSession<ComposeProject>> projects,
        List<AnalyzerSession<ClusterDocument>> documents,
        CancellationToken cancellationToken) => new()
        {
            Projects = [.. projects.Select(static s => new ProjectAnalysisContext(s.Scope))],
            Launchpads = [.. documents.Where(static s => s.Scope.Subject is LaunchpadDocument).Select(static s => new LaunchpadAnalysisContext(s.Scope, (LaunchpadDocument)s.Scope.Subject))],
            Daemons = [.. documents.Where(static s => s.Scope.Subject is DaemonDocument).Select(static s => new DaemonAnalysisContext(s.Scope, (DaemonDocument)s.Scope.Subject))],
            Nodes = [.. documents.Where(static s => s.Scope.Subject is NodesDocument).Select(static s => new NodesAnalysisContext(s.Scope, (NodesDocument)s.Scope.Subject))],
            CancellationToken = cancellationToken,
        };

    private SubjectAnalysis<TSubject> Start<TSubject>(TSubject subject, ImmutableArray<string> files, DriverSettings settings, CancellationToken cancellationToken)
    {
        var sessions = ImmutableArray.CreateBuilder<AnalyzerSession<TSubject>>(_analyzers.Length);
        foreach (var analyzer in _analyzers)
        {
            if (!analyzer.IsOff(settings.Severities))
            {
                sessions.Add(new AnalyzerSession<TSubject>(analyzer, subject, files, settings, cancellationToken));
            }
        }

        return new SubjectAnalysis<TSubject>(sessions.DrainToImmutable());
    }
}
