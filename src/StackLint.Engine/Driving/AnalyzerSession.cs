using Microsoft.CodeAnalysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;

namespace StackLint.Engine.Driving;

/// <summary>One analyzer at work on one project.</summary>
internal sealed class AnalyzerSession
{
    private readonly RegisteredAnalyzer _analyzer;
    private readonly CancellationToken _cancellationToken;
    private string _path;

    internal AnalyzerSession(RegisteredAnalyzer analyzer, ComposeProject project, DriverSettings settings, CancellationToken cancellationToken)
    {
        _analyzer = analyzer;
        _cancellationToken = cancellationToken;
        _path = project.Path;
        Scope = new AnalysisScope(project, settings.Profile, settings.Options, settings.IsSuppressed, Report, cancellationToken);
        if (analyzer.InitializationError is { } error)
        {
            Fail(error);
        }
    }

    internal AnalysisScope Scope { get; }

    internal RegisteredActions Actions => _analyzer.Actions;

    internal List<Finding> Findings { get; } = [];

    internal AnalyzerFailure? Failure { get; private set; }

    /// <summary>Calls actions until one fails.</summary>
    internal void Run<TContext>(List<Action<TContext>> actions, Func<AnalysisScope, TContext> createContext, string path)
    {
        if (Failure is not null || actions.Count == 0)
        {
            return;
        }

        _path = path;
        try
        {
            var context = createContext(Scope);
            foreach (var action in actions)
            {
                action(context);
            }
        }
        catch (OperationCanceledException) when (_cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Third parties write analyzers; whatever one throws must not end the run.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Fail(e);
        }
    }

    private void Report(Finding finding)
    {
        if (Failure is not null)
        {
            return;
        }

        var id = finding.Diagnostic.Id;
        if (!_analyzer.Declares(id))
        {
            Fail(new InvalidOperationException($"{_analyzer.Name} reports {id}, which it does not declare"));
        }
        else if (!IsInProject(finding.Diagnostic.Location))
        {
            Fail(new InvalidOperationException($"{_analyzer.Name} reports {id} outside the files of the project"));
        }
        else
        {
            Findings.Add(finding);
        }
    }

    private bool IsInProject(Location location)
    {
        var path = location.GetLineSpan().Path;
        foreach (var file in Scope.Project.Files)
        {
            if (file.Path == path)
            {
                return true;
            }
        }

        return false;
    }

    private void Fail(Exception exception) => Failure = new AnalyzerFailure(_analyzer.RuleId, _path, exception);
}
