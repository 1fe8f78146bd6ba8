using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Values;

namespace StackLint.Rules.Fidelity;

/// <summary>SL8012: a tag of Compose in a stack file, where it only makes a text of a scalar.</summary>
public sealed class TagWithoutMeaningAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL8012",
        "TagWithoutMeaning",
        title: "Merge tag of Compose in a stack file",
        messageFormat: "A stack does not know '{0}': '{1}' {2}",
        RuleCategories.Fidelity,
        DiagnosticSeverity.Error,
        new ProfileSeverities(RuleSeverity.Error, RuleSeverity.NotApplicable, RuleSeverity.Error));

    private static readonly ProfileSeverities ValueKept = new(RuleSeverity.Warning, RuleSeverity.NotApplicable, RuleSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterProjectAction(Analyze);

    private static void Analyze(ProjectAnalysisContext context)
    {
        if (context.Project.AsStack is not { } stack)
        {
            return;
        }

        foreach (var written in WrittenValue.MarkedOf(stack))
        {
            var node = written.Value.Node;
            if (node.Properties is { Tag: ("!reset" or "!override") and var tag } properties)
            {
                // A tag nobody knows leaves a collection as it is, and makes a text of every scalar.
                var becomesText = node is Yaml.Syntax.YamlScalar { IsPlain: true } scalar && ScalarResolver.ResolvePlain(scalar.Value) != ComposeScalarKind.String;
                var effect = becomesText
                    ? $"is loaded as the text '{ShownText.Of(((ComposeScalar)written.Value).Text)}'"
                    : "is loaded and merged as if the tag was not there";
                written.Report(
                    context,
                    Diagnostic.Create(Rule, node.File.GetLocation(properties.Span), tag, written.Name, effect),
                    becomesText ? FindingDetails.None : new FindingDetails { Severities = ValueKept });
            }
        }
    }
}
