using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Loading;

namespace StackLint.Rules.Loading;

/// <summary>SL0004: a reference to something that does not exist.</summary>
public sealed class UndefinedReferenceAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL0004",
        "UndefinedReference",
        title: "Reference to something that does not exist",
        messageFormat: "{0}",
        RuleCategories.Loading,
        DiagnosticSeverity.Error,
        new ProfileSeverities(RuleSeverity.Error, RuleSeverity.Error, RuleSeverity.Error));

    // Such declarations may stand in another file.
    private static readonly ProfileSeverities PerhapsElsewhere = new(RuleSeverity.Warning, RuleSeverity.Warning, RuleSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterProjectAction(AnalyzeProblems);
        context.RegisterProjectAction(AnalyzeNames);
    }

    private static void AnalyzeProblems(ProjectAnalysisContext context)
    {
        foreach (var found in ProjectProblems.Of(context.Project, ProblemOwner.UndefinedReference))
        {
            if (found.Problem is { Kind: LoadProblemKind.MissingFile, IsRefusal: false } && ProjectParts.IsFragment(context.Project))
            {
                continue;
            }

            ProblemReporter.Report(
                context,
                found,
                Diagnostic.Create(Rule, found.Problem.Node.GetLocation(), MissingFiles.Describe(found) ?? ProblemText.Sentence(found)),
                MissingFiles.Details(found));
        }
    }

    private static void AnalyzeNames(ProjectAnalysisContext context)
    {
        var project = context.Project;
        if (ProjectParts.IsFragment(project))
        {
            return;
        }

        var declarations = new Declarations(project);
        ImmutableArray<NamedReference> undeclared =
        [
            .. project.Services
                .SelectMany(s => context.IsCompose ? NamedReferences.OfResources(s).Concat(NamedReferences.OfServices(s)) : NamedReferences.OfResources(s))
                .Where(r => !declarations.Contain(r)),
        ];
        var isNamed = context.IsCompose && ProjectParts.IsNamedExplicitly(project);

        // A file that Compose is given by name and that counts on services of another one adds to it.
        if (isNamed && undeclared.Any(r => r.Kind == NamedReferences.ServiceKind && declarations.FindNear(r) is null))
        {
            return;
        }

        foreach (var reference in undeclared)
        {
            var near = declarations.FindNear(reference);
            var isElsewhere = isNamed && !declarations.HasSection(reference);
            var hint = near is not null ? $"; did you mean '{near}'?"
                : isElsewhere ? ", unless a file that is loaded with this one declares it"
                : "";
            context.ReportDiagnostic(
                reference.User,
                Diagnostic.Create(Rule, reference.Location, $"Service '{reference.User.Name}' uses {reference.Kind} '{reference.Name}', which is not declared{hint}"),
                new FindingDetails
                {
                    Stage = FindingStage.Deploy,
                    Fix = declarations.Declare(reference),
                    Severities = isElsewhere ? PerhapsElsewhere : null,
                    Provenance = reference.Provenance,
                });
        }
    }
}
