using Microsoft.CodeAnalysis;
using StackLint.Analysis;

namespace StackLint.Engine.Rules.Loading.InvalidYaml;

/// <summary>SL0001: a file is no YAML.</summary>
internal static class InvalidYamlRule
{
    internal static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        "SL0001",
        name: "InvalidYaml",
        title: "File is not valid YAML",
        messageFormat: "Cannot read {0}: {1}",
        EngineCategories.Loading,
        DiagnosticSeverity.Error,
        new ProfileSeverities(RuleSeverity.Error, RuleSeverity.Error, RuleSeverity.Error),
        EngineCategories.PageRoot);
}
