using System.Collections.Immutable;
using StackLint.Analysis.Contexts;
using StackLint.Engine.Configuration;

namespace StackLint.Engine.Driving;

/// <summary>One analyzer at work on one subject.</summary>
/// <typeparam name="TSubject">The type of the subject.</typeparam>
internal sealed class AnalyzerSession<TSubject> : AnalyzerSession
{
    /// <param name="analyzer">The analyzer.</param>
    /// <param name="subject">The project or document.</param>
    /// <param name="files">The paths of its files, its own first.</param>
    /// <param name="settings">What is in force for it.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    internal AnalyzerSession(RegisteredAnalyzer analyzer, TSubject subject, ImmutableArray<string> files, DriverSettings settings, CancellationToken cancellationToken)
        : base(analyzer, files, cancellationToken) =>
        Scope = new AnalysisScope<TSubject>(subject, settings.Profile, settings.Options, settings.Cluster, settings.IsSuppressed, Report, cancellationToken) { IsHidden = settings.IsHidden };

    internal AnalysisScope<TSubject> Scope { get; }

    internal override int TimeLimit => Scope.Options.GetValue(LimitOptions.MaxRuleTime);

    /// <summary>Calls actions until one fails.</summary>
    internal void Run<TContext>(List<Action<TContext>> actions, Func<AnalysisScope<TSubject>, TContext> createContext, string path) =>
        Call(actions, Scope, createContext, path);

    /// <summary>Calls actions until one fails; what their context is made of is handed on, so that a walk over many nodes makes no closures.</summary>
    internal void Run<TContext, TState>(List<Action<TContext>> actions, TState state, Func<AnalysisScope<TSubject>, TState, TContext> createContext, string path) =>
        Call(actions, (Scope, state, createContext), static s => s.createContext(s.Scope, s.state), path);
}
