using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;
using StackLint.Yaml.Syntax;

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

    internal static ReportedDiagnostic Report(YamlFile file, YamlError error)
    {
        var key = file.Documents.Select(d => d.FindNode(error.Span)).OfType<YamlScalar>().FirstOrDefault()?.Value ?? file.Source.Text.ToString(error.Span);
        var first = file.Source.GetLocation(error.Related ?? error.Span);
        var report = EngineDiagnostic.At(file.Source, error.Span, Descriptor, key, first.GetLineSpan().StartLinePosition.Line + 1);
        return error.Related is null ? report : report with
        {
            Details = new FindingDetails { Related = [new RelatedLocation(first, "first defined here")], Stage = FindingStage.Load },
        };
    }
}
