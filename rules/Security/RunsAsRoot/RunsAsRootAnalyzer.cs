using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Values;

namespace StackLint.Rules.Security;

/// <summary>SL5007: a service that asks to run as root.</summary>
public sealed class RunsAsRootAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL5007",
        "RunsAsRoot",
        title: "User is root",
        messageFormat: "'{0}' runs as root by request",
        RuleCategories.Security,
        DiagnosticSeverity.Info,
        new ProfileSeverities(RuleSeverity.Info, RuleSeverity.Info, RuleSeverity.Warning));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        // The group may depend on a variable: only the user counts.
        if (context.Service.User.Source is ComposeScalar { IsNull: false } user && IsRoot(user.Text.Split(':')[0]))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, user.GetLocation(), context.Service.Name));
        }
    }

    // The engine looks the name up in the image, and reads digits as a decimal number (moby/sys/user, GetExecUser).
    private static bool IsRoot(string user) =>
        user == "root" || (user.Length > 0 && !user.Contains(InterpolatedText.Hole) && user.All(static c => c == '0'));
}
