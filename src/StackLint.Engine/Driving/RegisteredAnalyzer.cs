using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Engine.Severities;

namespace StackLint.Engine.Driving;

/// <summary>An analyzer with the actions it registered, or the reason why it could not.</summary>
internal sealed class RegisteredAnalyzer
{
    internal RegisteredAnalyzer(ComposeAnalyzer analyzer, ActionGuard? guard)
    {
        Name = analyzer.GetType().Name;
        Guard = guard;
        Run = guard?.CurrentRun ?? 0;
        try
        {
            Descriptors = analyzer.SupportedDiagnostics;
            // A descriptor without severities would fail later, in the middle of a run.
            _ = Descriptors.Select(ProfileSeverities.Of).Count();
            analyzer.Initialize(Actions);
        }
#pragma warning disable CA1031 // Third parties write analyzers; whatever one throws must not end the run.
        catch (Exception e)
#pragma warning restore CA1031
        {
            InitializationError = e;
        }
    }

    internal string Name { get; }

    /// <summary>Watches over calls of the actions; null when nobody does.</summary>
    internal ActionGuard? Guard { get; }

    /// <summary>The run that it was made for, as its guard counts them.</summary>
    internal int Run { get; }

    internal ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [];

    internal RegisteredActions Actions { get; } = new();

    internal Exception? InitializationError { get; }

    internal string RuleId => Descriptors is [var first, ..] ? first.Id : Name;

    internal bool Declares(string id)
    {
        foreach (var descriptor in Descriptors)
        {
            if (descriptor.Id == id)
            {
                return true;
            }
        }

        return false;
    }

    internal bool IsOff(SeverityResolver severities)
    {
        foreach (var descriptor in Descriptors)
        {
            if (!severities.IsOff(descriptor))
            {
                return false;
            }
        }

        return InitializationError is null;
    }
}
