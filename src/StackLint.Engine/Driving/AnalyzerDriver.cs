using System.Collections.Immutable;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Compose.Model;

namespace StackLint.Engine.Driving;

/// <summary>Runs analyzers over projects. One that fails is stopped for the project at hand, and the others go on.</summary>
public sealed class AnalyzerDriver
{
    private readonly ImmutableArray<RegisteredAnalyzer> _analyzers;

    /// <summary>Initializes the analyzers, each once.</summary>
    public AnalyzerDriver(params IEnumerable<ComposeAnalyzer> analyzers) =>
        _analyzers = [.. analyzers.Select(static a => new RegisteredAnalyzer(a))];

    /// <summary>Runs every analyzer that may report something. Safe to call on several threads at once.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal SubjectAnalysis<ComposeProject> Analyze(ComposeProject project, DriverSettings settings, CancellationToken cancellationToken)
    {
        var analysis = Start(project, [.. project.Files.Select(static f => f.Path)], settings, cancellationToken);
        ProjectWalker.Walk(project, analysis.Sessions, cancellationToken);
        return analysis;
    }

    /// <summary>Calls the actions that see the whole run, one analyzer after the other.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal void AnalyzeRun(IReadOnlyList<SubjectAnalysis<ComposeProject>> projects, CancellationToken cancellationToken)
    {
        foreach (var analyzer in _analyzers.Where(static a => a.Actions.Run.Count > 0))
        {
            cancellationToken.ThrowIfCancellationRequested();
            List<AnalyzerSession<ComposeProject>> sessions = [.. projects.Select(p => p.Find(analyzer)).OfType<AnalyzerSession<ComposeProject>>().Where(static s => s.Failure is null)];
            if (sessions is [var first, ..])
            {
                // What goes wrong is told of the first file: one failure for the run.
                first.Run(analyzer.Actions.Run, _ => new RunAnalysisContext([.. sessions.Select(static s => new ProjectAnalysisContext(s.Scope))], cancellationToken), first.Path);
            }
        }
    }

    private SubjectAnalysis<TSubject> Start<TSubject>(TSubject subject, ImmutableArray<string> files, DriverSettings settings, CancellationToken cancellationToken) => new(
    [
        .. _analyzers
            .Where(a => !a.IsOff(settings.Severities))
            .Select(a => new AnalyzerSession<TSubject>(a, subject, files, settings, cancellationToken)),
    ]);
}
