using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Loading;
using StackLint.Compose.Targets;
using StackLint.Rules.Loading;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Portability;

/// <summary>SL6002: something that Compose takes and <c>docker stack deploy</c> refuses.</summary>
public sealed class KeyRejectedByStackAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL6002",
        "KeyRejectedByStack",
        title: "docker stack deploy refuses the file",
        messageFormat: "{0} {1}",
        RuleCategories.Portability,
        DiagnosticSeverity.Error,
        new ProfileSeverities(RuleSeverity.Error, RuleSeverity.NotApplicable, RuleSeverity.Error));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterProjectAction(Analyze);

    private static void Analyze(ProjectAnalysisContext context)
    {
        if (!context.IsSwarm)
        {
            return;
        }

        var version = context.Project.Version;
        foreach (var found in ProjectProblems.Of(context.Project, ProblemOwner.KeyRejectedByStack))
        {
            ProblemReporter.Report(
                context,
                found,
                Diagnostic.Create(Rule, found.Problem.Node.GetLocation(), ProblemText.Place(found.Problem), Describe(found, version.IsKnown ? version.Value : null)),
                new FindingDetails
                {
                    Fix = ProblemFix.Create(found.Problem) ?? StackFormFix.Create(context.Project, found),
                    Related = found.Problem.Since is not null && version.IsKnown ? [new RelatedLocation(version.GetLocation(), "the version that the file is read by")] : [],
                });
        }

        CheckImages(context);
    }

    private static string Describe(FoundProblem found, string? version)
    {
        var problem = found.Problem;
        var hasKey = problem.Kind == LoadProblemKind.ForbiddenKey || (ProblemText.KeyOf(problem) is not null && ProblemText.IsAdditional(problem));
        var text = $"is not accepted by docker stack deploy{(hasKey ? ProblemText.Since(problem) : "")}";
        if (!hasKey)
        {
            text += ProblemText.Joint(problem) == " " ? $": it {ProblemText.Expectation(found)}" : $": {ProblemText.Expectation(found)}";
        }
        else if (problem.Since is not null && version is not null)
        {
            text += $", and the file says {version}";
        }

        var alternative = problem.Since is null ? StackAlternatives.Find(problem.Path, ProblemText.Place(problem)) : null;
        text += alternative is null || (!hasKey && problem.Node is YamlScalar) ? "" : "; " + alternative;
        return found.IsOtherTarget ? text + OtherTarget.Condition : text;
    }

    // The loader takes a service without image, the client does not; an override fragment gets its image from elsewhere.
    private static void CheckImages(ProjectAnalysisContext context)
    {
        foreach (var service in context.Project.Services)
        {
            if (service.IsComplete && !service.Has("image") && service.FindEntry("build") is { } build)
            {
                context.ReportDiagnostic(
                    service,
                    Diagnostic.Create(
                        Rule,
                        build.GetKeyLocation(),
                        $"Service '{service.Name}'",
                        "is not accepted by docker stack deploy: it has no image, and a stack builds none; build it, push it and name it in 'image'"
                        + (context.Target == ComposeTarget.Both ? OtherTarget.Condition : "")),
                    new FindingDetails
                    {
                        Stage = FindingStage.Deploy,
                        Severities = context.Target == ComposeTarget.Both ? OtherTarget.Severities : null,
                    });
            }
        }
    }
}
