using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Targets;
using StackLint.Compose.Units;
using StackLint.Rules.Cluster;
using StackLint.Rules.Loading;
using StackLint.Rules.Options;

namespace StackLint.Rules.Placement;

/// <summary>SL4005: services of very different size that compete for the same nodes.</summary>
public sealed class UnsegmentedResourceProfilesAnalyzer : ComposeAnalyzer
{
    private static readonly RuleOption<int> Ratio = RuleOption.Integer(
        "stacklint.sl4005.ratio",
        8,
        2,
        1000,
        "How many times the memory of the smallest service the largest must have");

    private static readonly RuleOption<ByteSize> MinLarge = SizeOption.WithDefault(
        "stacklint.sl4005.min_large",
        new ByteSize(4L << 30),
        "The memory from which a service counts as large");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL4005",
        "UnsegmentedResourceProfiles",
        title: "Very different services compete for the same nodes",
        messageFormat: "'{0}' ({1}) and '{2}' ({3}) share nodes; use node labels and constraints to give them suitable ones{4}",
        RuleCategories.Placement,
        DiagnosticSeverity.Info,
        new ProfileSeverities(RuleSeverity.Hidden, RuleSeverity.NotApplicable, RuleSeverity.Info));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [Ratio, MinLarge, SharedOptions.ClusterNodes];

    public override void Initialize(AnalysisContext context) => context.RegisterProjectAction(Analyze);

    private static void Analyze(ProjectAnalysisContext context)
    {
        if (!context.IsSwarm || ClusterFacts.NodeCount(context) is { Value: 1 } || ClusterFacts.AreNodesAlike(context))
        {
            return;
        }

        var profiles = context.Project.Services.Select(ResourceProfile.Of).OfType<ResourceProfile>().ToList();
        if (profiles.MaxBy(static p => p.Bytes) is not { } largest
            || largest.Memory.Value < context.GetOption(MinLarge)
            || profiles.Where(largest.MayShareNode).MinBy(static p => p.Bytes) is not { } smallest
            || largest.Bytes / context.GetOption(Ratio) < smallest.Bytes)
        {
            return;
        }

        context.ReportDiagnostic(
            largest.Service,
            Diagnostic.Create(
                Rule,
                largest.Memory.GetLocation(),
                largest.Service.Name,
                largest.Memory.Value,
                smallest.Service.Name,
                smallest.Memory.Value,
                context.Target == ComposeTarget.Both ? OtherTarget.Condition : ""),
            new FindingDetails { Related = [new RelatedLocation(smallest.Memory.GetLocation(), $"the least, of '{smallest.Service.Name}'")] });
    }
}
