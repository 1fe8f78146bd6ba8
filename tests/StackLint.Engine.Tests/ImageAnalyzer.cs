using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Options;

namespace StackLint.Engine.Tests;

/// <summary>Reports each known image, but for those that an option names.</summary>
public sealed class ImageAnalyzer : ComposeAnalyzer
{
    internal static readonly RuleOption<IReadOnlyList<string>> Allowed = RuleOption.List("stacklint.tst1.allowed", "Images that are not reported.");

    internal static readonly DiagnosticDescriptor Rule =
        TestRules.Create("TST1", new ProfileSeverities(RuleSeverity.Warning, RuleSeverity.Info, RuleSeverity.Error));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [Allowed];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        var image = context.Service.Image;
        if (image.IsKnown && !context.GetOption(Allowed).Contains(image.Value))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, image.GetLocation(), image.Value, context.Service.Name));
        }
    }
}
