using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis.Options;
using StackLint.Analysis.Packs;
using StackLint.Engine.Configuration;
using StackLint.Engine.Results;
using StackLint.Engine.Rules.Loading.AnalyzerFailed;
using StackLint.Engine.Rules.Loading.ConfigurationProblem;
using StackLint.Engine.Rules.Loading.DuplicateKey;
using StackLint.Engine.Rules.Loading.FileNotRead;
using StackLint.Engine.Rules.Loading.InvalidYaml;
using StackLint.Engine.Rules.Loading.TooManyFindings;

namespace StackLint.Engine.Rules;

/// <summary>The rules that the engine itself reports.</summary>
internal static class EngineRules
{
    internal static ImmutableArray<RuleInfo> All { get; } =
    [
        Describe(InvalidYamlRule.Descriptor, LimitOptions.MaxNodes),
        Describe(DuplicateKeyRule.Descriptor),
        Describe(ConfigurationProblemRule.Descriptor),
        Describe(AnalyzerFailedRule.Descriptor, LimitOptions.MaxRuleTime),
        Describe(FileNotReadRule.Descriptor, [.. LimitOptions.All.Remove(LimitOptions.MaxFindings).Remove(LimitOptions.MaxRuleTime)]),
        Describe(TooManyFindingsRule.Descriptor, LimitOptions.MaxFindings),
    ];

    private static RuleInfo Describe(DiagnosticDescriptor descriptor, params ReadOnlySpan<RuleOption> options) =>
        new(descriptor, [.. options], new RuleHelp(() => EmbeddedPages.Read(typeof(EngineRules).Assembly, descriptor.Id) ?? ""));
}
