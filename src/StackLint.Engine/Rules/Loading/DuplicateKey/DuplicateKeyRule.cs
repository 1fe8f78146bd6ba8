using Microsoft.CodeAnalysis;
using StackLint.Analysis;

namespace StackLint.Engine.Rules.Loading.DuplicateKey;

/// <summary>SL0002: a key stands twice in one mapping.</summary>
internal static class DuplicateKeyRule
{
    internal static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        "SL0002",
        name: "DuplicateKey",
        title: "Mapping key is written twice",
        messageFormat: "Key '{0}' is already defined on line {1}",
        EngineCategories.Loading,
        DiagnosticSeverity.Error,
        new ProfileSeverities(RuleSeverity.Error, RuleSeverity.Error, RuleSeverity.Error),
        EngineCategories.PageRoot);
}
