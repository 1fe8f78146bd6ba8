using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Yaml.Syntax;

namespace StackLint.Fixing.Tests;

/// <summary>Reports each image that is not as it should be, but for that of a service named fine, with a fix that the test gives.</summary>
internal sealed class EditAnalyzer(Func<ServiceAnalysisContext, YamlScalar, CodeFix?> fix) : ComposeAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "TST1", "Test", "Test", "Image {0}", "Test", DiagnosticSeverity.Warning, ProfileSeverities.Always(RuleSeverity.Warning));

    internal static readonly DiagnosticDescriptor Other = RuleDescriptor.Create(
        "TST2", "Other", "Other", "Image {0} is new", "Test", DiagnosticSeverity.Warning, ProfileSeverities.Always(RuleSeverity.Warning));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule, Other];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private void Analyze(ServiceAnalysisContext context)
    {
        var image = context.Service.Image;
        if (image.IsKnown && image.Source?.Node is YamlScalar node)
        {
            if (image.Value.StartsWith("bad", StringComparison.Ordinal) && context.Service.Name != "fine")
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, node.GetLocation(), image.Value), new FindingDetails
                {
                    Fix = image.Value == "bad-mild" ? null : fix(context, node),
                    Severities = image.Value.EndsWith("-mild", StringComparison.Ordinal) ? ProfileSeverities.Always(RuleSeverity.Info)
                        : image.Value.EndsWith("-grave", StringComparison.Ordinal) ? ProfileSeverities.Always(RuleSeverity.Error)
                        : null,
                });
            }
            else if (image.Value.StartsWith("new", StringComparison.Ordinal))
            {
                context.ReportDiagnostic(Diagnostic.Create(Other, node.GetLocation(), image.Value));
            }
        }
    }
}
