using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis.Options;

namespace StackLint.Analysis;

/// <summary>
/// A rule. An instance serves a whole run on several threads at once, so it keeps no state: everything is computed within the
/// registered actions.
/// </summary>
public abstract class ComposeAnalyzer
{
    /// <summary>The diagnostics that the actions may report; made with <see cref="RuleDescriptor.Create"/>.</summary>
    public abstract ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <summary>The options that the actions may read.</summary>
    public virtual ImmutableArray<RuleOption> SupportedOptions => [];

    /// <summary>Registers the actions. Called once a run.</summary>
    public abstract void Initialize(AnalysisContext context);
}
