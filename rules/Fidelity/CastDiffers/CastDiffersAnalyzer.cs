using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Rules.Loading;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Fidelity;

/// <summary>SL8013: a variable that a stack reads in another base than the same text written out, or cannot take at all.</summary>
public sealed class CastDiffersAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL8013",
        "CastDiffers",
        title: "Substituted value is read in another way, or not at all",
        messageFormat: "{0}",
        RuleCategories.Fidelity,
        DiagnosticSeverity.Warning,
        new ProfileSeverities(RuleSeverity.Warning, RuleSeverity.NotApplicable, RuleSeverity.Warning));

    private static readonly ProfileSeverities Refused = new(RuleSeverity.Error, RuleSeverity.NotApplicable, RuleSeverity.Error);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterProjectAction(Analyze);

    private static void Analyze(ProjectAnalysisContext context)
    {
        if (context.Project.AsStack is not { } stack)
        {
            return;
        }

        var reported = new HashSet<YamlNode>(ReferenceEqualityComparer.Instance);
        foreach (var found in ProjectProblems.Of(context.Project, ProblemOwner.CastDiffers))
        {
            reported.Add(found.Problem.Node);
            ProblemReporter.Report(
                context,
                found,
                Diagnostic.Create(Rule, found.Problem.Node.GetLocation(), Refusal(stack, found.Problem.Path)),
                new FindingDetails { Severities = Refused });
        }

        foreach (var place in SubstitutedPlaces.Of(stack))
        {
            if (place.IsRefused)
            {
                if (reported.Add(place.Scalar.Node))
                {
                    Report(context, place, Refusal(stack, place.Path), Refused, FindingStage.Load);
                }
            }
            else if (place.OctalReading is { } octal)
            {
                Report(
                    context,
                    place,
                    $"'{place.Path}' becomes decimal {place.Text.Replace("+", "", StringComparison.Ordinal).TrimStart('0')}: what a variable brings is never read as octal; '{place.Text}' written out would be {octal}",
                    severities: null,
                    stage: null);
            }
        }
    }

    private static void Report(ProjectAnalysisContext context, SubstitutedPlace place, string message, ProfileSeverities? severities, FindingStage? stage)
    {
        var details = new FindingDetails
        {
            Severities = context.Target == ComposeTarget.Both ? OtherTarget.Severities : severities,
            Stage = stage,
            Provenance = place.Scalar.Provenance,
        };
        var diagnostic = Diagnostic.Create(Rule, place.Scalar.GetLocation(), message);
        if (ServicePaths.FindService(context.Project, place.Path) is { } service)
        {
            context.ReportDiagnostic(service, diagnostic, details);
        }
        else
        {
            context.ReportDiagnostic(diagnostic, details);
        }
    }

    private static string Refusal(ComposeProject stack, string path) =>
        ServicePaths.FindService(stack, path) is { } service && service.Name.Contains('.')
            ? $"'{path}' of a stack takes no variable while the service's name has a dot: write the value out, or rename the service"
            : $"'{path}' of a stack takes no variable, whatever it holds: write the value out";
}
