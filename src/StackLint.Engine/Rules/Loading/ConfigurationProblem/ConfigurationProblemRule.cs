using Microsoft.CodeAnalysis;
using StackLint.Analysis;

namespace StackLint.Engine.Rules.Loading.ConfigurationProblem;

/// <summary>SL0006: a key of .editorconfig, a comment or a path given to StackLint says nothing that it can act on.</summary>
internal static class ConfigurationProblemRule
{
    internal static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        "SL0006",
        name: "ConfigurationProblem",
        title: "StackLint itself is misconfigured",
        messageFormat: "{0}",
        EngineCategories.Loading,
        DiagnosticSeverity.Warning,
        new ProfileSeverities(RuleSeverity.Warning, RuleSeverity.Warning, RuleSeverity.Warning),
        EngineCategories.PageRoot);

    /// <summary>The severities of a suppression that suppresses nothing.</summary>
    internal static readonly ProfileSeverities Unused = ProfileSeverities.Always(RuleSeverity.Info);
}
