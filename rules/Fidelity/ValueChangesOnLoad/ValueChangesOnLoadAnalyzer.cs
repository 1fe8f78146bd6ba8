using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Values;
using StackLint.Rules.Security;
using StackLint.Yaml.Editing;

namespace StackLint.Rules.Fidelity;

/// <summary>SL8001: an unquoted scalar that the container gets as another text.</summary>
public sealed class ValueChangesOnLoadAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL8001",
        "ValueChangesOnLoad",
        title: "Unquoted value is loaded as another text",
        messageFormat: "'{0}' is loaded as '{1}'; quote it to keep the text",
        RuleCategories.Fidelity,
        DiagnosticSeverity.Warning,
        new ProfileSeverities(RuleSeverity.Warning, RuleSeverity.Warning, RuleSeverity.Warning));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterServiceAction(AnalyzeService);
        context.RegisterProjectAction(AnalyzeProject);
    }

    private static void AnalyzeService(ServiceAnalysisContext context)
    {
        if (context.Service.Mapping is { } service)
        {
            foreach (var value in TextPlaces.OfService(service))
            {
                if (Check(context, value) is var (diagnostic, fix))
                {
                    context.ReportDiagnostic(diagnostic, fix);
                }
            }
        }
    }

    private static void AnalyzeProject(ProjectAnalysisContext context)
    {
        if (context.Project.Mapping is { } root)
        {
            foreach (var value in TextPlaces.OfTopLevel(root))
            {
                if (Check(context, value) is var (diagnostic, fix))
                {
                    context.ReportDiagnostic(diagnostic, fix);
                }
            }
        }
    }

    private static (Diagnostic Diagnostic, CodeFix Fix)? Check(ComposeAnalysisContext context, ComposeValue value)
    {
        if (value.Written is not ComposeScalar { Node: { IsPlain: true, Tag: null } node } scalar || !IsLoaded(context, scalar))
        {
            return null;
        }

        var loaded = scalar.LoadedText;
        return loaded == node.Value
            ? null
            : (Diagnostic.Create(Rule, node.GetLocation(), CredentialPlace.Shown(node, node.Value), CredentialPlace.Shown(node, loaded)), CodeFix.Unsafe("Quote the value", YamlEdit.Quote(node)));
    }

    // A stack refuses booleans, Compose refuses dates: what is refused is not loaded as something else.
    private static bool IsLoaded(ComposeAnalysisContext context, ComposeScalar scalar) => scalar.Kind switch
    {
        ComposeScalarKind.Integer or ComposeScalarKind.Float => true,
        ComposeScalarKind.Boolean => context.IsCompose,
        ComposeScalarKind.Timestamp => context.IsSwarm,
        _ => false,
    };
}
