using System.Collections.Immutable;
using StackLint.Analysis.Findings;

namespace StackLint.Engine.Driving;

/// <summary>One analyzer at work on one subject: what it found, and how it failed.</summary>
internal abstract class AnalyzerSession
{
    private readonly ImmutableArray<string> _files;
    private readonly CancellationToken _cancellationToken;
    private List<Finding>? _findings;
    private string _path;
    private (int Count, AnalyzerFailure? Failure) _mark;

    /// <param name="analyzer">The analyzer.</param>
    /// <param name="files">The paths of the files in which it may report, the subject's own first.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    protected AnalyzerSession(RegisteredAnalyzer analyzer, ImmutableArray<string> files, CancellationToken cancellationToken)
    {
        Analyzer = analyzer;
        _files = files;
        _path = files[0];
        _cancellationToken = cancellationToken;
        if (analyzer.InitializationError is { } error)
        {
            Fail(error);
        }
    }

    internal RegisteredAnalyzer Analyzer { get; }

    internal RegisteredActions Actions => Analyzer.Actions;

    /// <summary>The seconds of processor time that one call may take.</summary>
    internal abstract int TimeLimit { get; }

    private int Count => _findings?.Count ?? 0;

    internal AnalyzerFailure? Failure { get; private set; }

    /// <summary>Adds what it found and how it failed.</summary>
    internal void AddTo(ImmutableArray<Finding>.Builder findings, ImmutableArray<AnalyzerFailure>.Builder failures)
    {
        if (_findings is not null)
        {
            findings.AddRange(_findings);
        }

        if (Failure is not null)
        {
            failures.Add(Failure);
        }
    }

    /// <summary>Whether something was found or went wrong since <see cref="Mark"/>.</summary>
    internal bool HasMore => Count > _mark.Count || Failure != _mark.Failure;

    /// <summary>Whether it has something to say, or may have once the whole run is known.</summary>
    internal bool IsNeeded => _findings is not null || Failure is not null || ConcernsRun;

    /// <summary>Whether the actions of the run have to see the subject.</summary>
    internal bool ConcernsRun { get; set; }

    /// <summary>The path of the subject's own file.</summary>
    internal string Path => _files[0];

    /// <summary>The path of the file that it looks at.</summary>
    internal string CurrentPath => _path;

    /// <summary>Notes what was found so far.</summary>
    internal void Mark() => _mark = (Count, Failure);

    /// <summary>Forgets what came after <see cref="Mark"/>.</summary>
    internal void Rewind()
    {
        _findings?.RemoveRange(_mark.Count, Count - _mark.Count);
        Failure = _mark.Failure;
    }

    /// <summary>Calls actions until one fails.</summary>
    /// <typeparam name="TContext">What they get.</typeparam>
    /// <typeparam name="TState">What it is made of.</typeparam>
    /// <param name="actions">The actions.</param>
    /// <param name="state">What their context is made of.</param>
    /// <param name="createContext">Makes what they get; not called where there are none.</param>
    /// <param name="path">The file that a failure is told of.</param>
    protected void Call<TContext, TState>(List<Action<TContext>> actions, TState state, Func<TState, TContext> createContext, string path)
    {
        if (Failure is not null || actions.Count == 0)
        {
            return;
        }

        _path = path;
        var isOfRun = ReferenceEquals(actions, Actions.Run);
        if (Analyzer.Guard?.Refuse(this, isOfRun) is { } refusal)
        {
            _path = refusal.Path ?? path;
            Fail(refusal);
            return;
        }

        var thread = Analyzer.Guard?.Enter(this, isOfRun);
        try
        {
            var context = createContext(state);
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
        finally
        {
            thread?.Leave();
        }
    }

    protected void Report(Finding finding)
    {
        if (Failure is not null)
        {
            return;
        }

        var id = finding.Diagnostic.Id;
        if (!Analyzer.Declares(id))
        {
            Fail(new InvalidOperationException($"{Analyzer.Name} reports {id}, which it does not declare"));
        }
        else if (!_files.Contains(finding.Diagnostic.Location.GetLineSpan().Path))
        {
            Fail(new InvalidOperationException($"{Analyzer.Name} reports {id} outside the files of the project"));
        }
        else
        {
            (_findings ??= []).Add(finding);
        }
    }

    private void Fail(Exception exception) => Failure = new AnalyzerFailure(Analyzer.RuleId, _path, exception);
}
