using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;
using StackLint.Yaml.Syntax;

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

    internal static ReportedDiagnostic Report(YamlFile file, YamlError error) =>
        EngineDiagnostic.At(file.Source, error.Span, Descriptor, file.Source.Path, error.Message) with
        {
            Details = new FindingDetails { Stage = FindingStage.Load },
        };
}
