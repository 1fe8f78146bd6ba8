using System.Collections.Immutable;
using StackLint.Analysis;
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
    public DriverResult Analyze(ComposeProject project, DriverSettings settings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(settings);
        ImmutableArray<AnalyzerSession> sessions =
        [
            .. _analyzers
                .Where(a => !a.IsOff(settings.Severities))
                .Select(a => new AnalyzerSession(a, project, settings, cancellationToken)),
        ];
        ProjectWalker.Walk(project, sessions, cancellationToken);
        return new DriverResult(
            [.. sessions.SelectMany(static s => s.Findings)],
            [.. sessions.Where(static s => s.Failure is not null).Select(static s => s.Failure!)]);
    }
}
