using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;

namespace StackLint.Rules.Loading;

/// <summary>SL0003: content that the target's tool refuses, or reads past, because it does not have the form asked for.</summary>
public sealed class SchemaViolationAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL0003",
        "SchemaViolation",
        title: "Content does not fit the schema",
        messageFormat: "{0}",
        RuleCategories.Loading,
        DiagnosticSeverity.Error,
        new ProfileSeverities(RuleSeverity.Error, RuleSeverity.Error, RuleSeverity.Error));

    private static readonly ProfileSeverities Ignored = ProfileSeverities.Always(RuleSeverity.Warning);

    private static readonly ProfileSeverities Newer = ProfileSeverities.Always(RuleSeverity.Info);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterProjectAction(Analyze);
        context.RegisterDaemonAction(static c => ClusterSchema.AnalyzeDaemon(c, Rule));
        context.RegisterNodesAction(static c => ClusterSchema.AnalyzeNodes(c, Rule));
    }

    private static void Analyze(ProjectAnalysisContext context)
    {
        // A file from before there were versions has all its services at the top: one thing to mend.
        var problems = ProjectProblems.Of(context.Project, ProblemOwner.SchemaViolation).ToList();
        var misplaced = problems.Where(static f => MisplacedKeys.IsServiceAtTop(f.Problem)).ToLookup(static f => f.Problem.Node.File.Path);
        foreach (var found in problems)
        {
            var problem = found.Problem;
            var together = MisplacedKeys.IsServiceAtTop(problem) ? misplaced[problem.Node.File.Path] : [];
            if (together.Any() && !ReferenceEquals(together.First(), found))
            {
                continue;
            }

            ProblemReporter.Report(
                context,
                found,
                Diagnostic.Create(Rule, problem.Node.GetLocation(), ProblemText.Sentence(found)),
                new FindingDetails
                {
                    Related = [.. together.Skip(1).Select(static f => new RelatedLocation(f.Problem.Node.GetLocation(), "a service too"))],
                    Fix = ProblemFix.Create(problem),
                    Severities = MisplacedKeys.IsNewer(problem) ? Newer : null,
                });
        }

        CheckSubnets(context);
        CheckServices(context);
    }

    private static void CheckServices(ProjectAnalysisContext context)
    {
        foreach (var found in context.Project.Services.SelectMany(s => ServiceConsistency.Of(context, s)))
        {
            context.ReportDiagnostic(
                found.Service,
                Diagnostic.Create(Rule, found.Location, found.Sentence),
                new FindingDetails
                {
                    Related = found.Other is { } other ? [new RelatedLocation(other, "the other one")] : [],
                    Severities = found.IsIgnored ? Ignored : null,
                    Stage = found.IsIgnored ? null : FindingStage.Deploy,
                });
        }
    }

    // No schema looks into a subnet: a stack drops one it cannot read, the engine refuses it when the network is created.
    private static void CheckSubnets(ProjectAnalysisContext context)
    {
        foreach (var network in context.Project.Networks)
        {
            for (var i = 0; i < network.Subnets.Length; i++)
            {
                var subnet = network.Subnets[i];
                if (subnet.TryGetValue(out var text) && !SubnetNotation.IsReadable(text))
                {
                    var outcome = context.IsCompose ? "the engine refuses the network" : "docker stack deploy leaves it out, and the network takes a block from the default pool";
                    context.ReportDiagnostic(
                        Diagnostic.Create(
                            Rule,
                            subnet.GetLocation(),
                            $"'networks.{network.Name}.ipam.config.{i}.subnet' must be a block of addresses such as 10.20.0.0/24, not '{text}'; {outcome}"),
                        new FindingDetails { Severities = Ignored, Provenance = subnet.Provenance });
                }
            }
        }
    }
}
