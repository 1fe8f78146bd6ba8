using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Loading;
using StackLint.Compose.Model;
using StackLint.Compose.Values;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

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

    // Such files are often left out of version control and made where the project is deployed.
    private static readonly ProfileSeverities MissingFile = new(RuleSeverity.Warning, RuleSeverity.Warning, RuleSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterProjectAction(AnalyzeProblems);
        context.RegisterServiceAction(Analyze);
    }

    private static void AnalyzeProblems(ProjectAnalysisContext context)
    {
        foreach (var found in ProjectProblems.Of(context.Project, ProblemOwner.UndefinedReference))
        {
            var problem = found.Problem;
            ProblemReporter.Report(
                context,
                found,
                Diagnostic.Create(Rule, problem.Node.GetLocation(), $"{ProblemText.Place(problem)} {ProblemText.Expectation(found)}"),
                problem.Kind == LoadProblemKind.MissingFile ? new FindingDetails { Severities = MissingFile } : null);
        }
    }

    private static void Analyze(ServiceAnalysisContext context)
    {
        if (ProjectParts.IsFragment(context.Project))
        {
            return;
        }

        var references = NamedReferences.OfResources(context.Service);
        foreach (var reference in context.IsCompose ? references.Concat(NamedReferences.OfServices(context.Service)) : references)
        {
            if (!IsDeclared(context.Project, reference))
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(
                        Rule,
                        reference.Location,
                        $"Service '{context.Service.Name}' uses {reference.Kind} '{reference.Name}', which is not declared"),
                    new FindingDetails { Stage = FindingStage.Deploy, Fix = Declare(context.Project, reference) });
            }
        }
    }

    private static bool IsDeclared(ComposeProject project, NamedReference reference) => reference.Kind switch
    {
        NamedReferences.Service => project.FindService(reference.Name) is not null || IsUnreadable(project, "services"),
        "network" => project.FindNetwork(reference.Name) is not null || IsUnreadable(project, "networks"),
        _ => project.FindEntry(reference.Kind + "s") is { Value: ComposeMapping mapping }
            ? mapping.Find(reference.Name) is not null
            : IsUnreadable(project, reference.Kind + "s"),
    };

    // A section in a wrong form is reported for its form.
    private static bool IsUnreadable(ComposeProject project, string section) =>
        project.FindEntry(section) is { Value: { IsNull: false } and not ComposeMapping };

    private static CodeFix? Declare(ComposeProject project, NamedReference reference)
    {
        if (reference.Kind is not ("network" or "volume") || project.Mapping?.Node is not YamlMapping root || root.File.Path != reference.Location.GetLineSpan().Path)
        {
            return null;
        }

        var section = reference.Kind + "s";
        var change = root.FindEntry(section)?.Value switch
        {
            null => Edits.NestedEntries.Add(root, [section], [new(reference.Name, "{}")]),
            YamlMapping mapping when !Edits.SharedNodes.IsAnchored(mapping) => YamlEdit.AddEntries(mapping, [new(reference.Name, "{}")]),
            _ => null,
        };
        return change is { } edit ? CodeFix.Unsafe($"Declare {reference.Kind} '{reference.Name}'", edit) : null;
    }
}
