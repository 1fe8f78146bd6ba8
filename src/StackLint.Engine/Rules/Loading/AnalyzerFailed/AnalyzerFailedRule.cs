using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Engine.Results;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Rules.Loading.AnalyzerFailed;

/// <summary>SL0007: an analyzer threw or broke its contract.</summary>
internal static class AnalyzerFailedRule
{
    internal static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        "SL0007",
        name: "AnalyzerFailed",
        title: "A rule crashed",
        messageFormat: "Rule {0} failed: {1}; its other findings in this file may be missing",
        EngineCategories.Loading,
        DiagnosticSeverity.Error,
        new ProfileSeverities(RuleSeverity.Error, RuleSeverity.Error, RuleSeverity.Error),
        EngineCategories.PageRoot);

    internal static ReportedDiagnostic Report(string ruleId, string what, SourceFile file) =>
        EngineDiagnostic.AtStart(file, Descriptor, ruleId, what);
}
