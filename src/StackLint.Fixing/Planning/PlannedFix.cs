using System.Collections.Immutable;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;
using StackLint.Yaml.Syntax;

namespace StackLint.Fixing.Planning;

/// <summary>A fix that was chosen.</summary>
/// <param name="Fix">The fix.</param>
/// <param name="Findings">The findings that it is for: several when they ask for the same edits.</param>
internal sealed record PlannedFix(CodeFix Fix, ImmutableArray<ReportedDiagnostic> Findings)
{
    /// <summary>Where it begins in the text.</summary>
    internal int Start => Fix.Changes[0].Span.Start;

    /// <summary>The routes at or below which what is loaded may change.</summary>
    internal IEnumerable<YamlPath> Effects => Findings.SelectMany(static f => EffectsOf(f));

    private static IEnumerable<YamlPath> EffectsOf(ReportedDiagnostic finding)
    {
        var fix = finding.Details.Fix!;
        return !fix.Effects.IsEmpty || fix.Applicability == FixApplicability.Safe ? fix.Effects
            : finding.Services.IsEmpty ? [new YamlPath([.. (finding.Route?.Segments ?? []).Take(2)])]
            : finding.Services.Select(static s => new YamlPath(["services", s]));
    }
}
