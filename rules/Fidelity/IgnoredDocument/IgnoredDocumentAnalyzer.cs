using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Compose.Targets;

namespace StackLint.Rules.Fidelity;

/// <summary>SL8009: YAML documents behind the first one.</summary>
public sealed class IgnoredDocumentAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL8009",
        "IgnoredDocument",
        title: "File has further YAML documents",
        messageFormat: "{0}",
        RuleCategories.Fidelity,
        DiagnosticSeverity.Error,
        new ProfileSeverities(RuleSeverity.Error, RuleSeverity.Info, RuleSeverity.Error));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterProjectAction(Analyze);

    private static void Analyze(ProjectAnalysisContext context)
    {
        foreach (var file in context.Project.RootFiles)
        {
            // An empty document is nothing to lose on a stack, and Compose refuses the file for it.
            foreach (var document in file.Documents.Where(static d => d is { Index: > 0, IsEmpty: false }))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, file.Source.GetLocation(document.StartSpan), MessageFor(context.Target)));
            }
        }
    }

    private static string MessageFor(ComposeTarget target) => target switch
    {
        ComposeTarget.Swarm => "A stack loads only the first document of a file: this one is not even read",
        ComposeTarget.Compose => "Compose merges this document over the one before it, as if it was a further file",
        _ => "Compose merges this document over the one before it; a stack loads only the first document of a file",
    };
}
