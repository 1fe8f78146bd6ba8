using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Compose.Model;

namespace StackLint.Engine.Tests.Driving;

/// <summary>Notes which projects an action of the run sees, and which are in memory then.</summary>
/// <param name="concerns">Which it asks for.</param>
internal sealed class ConcernedAnalyzer(Func<ProjectAnalysisContext, bool> concerns) : ComposeAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = TestRules.Create("TST10", TestRules.All(RuleSeverity.Warning));

    private readonly ConcurrentBag<WeakReference<ComposeProject>> _loaded = [];

    internal string[]? Seen { get; private set; }

    internal int Loaded => _loaded.Count;

    internal int AliveInRun { get; private set; }

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterProjectAction(c => _loaded.Add(new WeakReference<ComposeProject>(c.Project)));
        context.RegisterRunAction(concerns, AnalyzeRun);
    }

    private void AnalyzeRun(RunAnalysisContext context)
    {
        Seen = [.. context.Projects.Select(static p => p.Project.Path)];
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        AliveInRun = _loaded.Count(static p => p.TryGetTarget(out _));
    }
}
