using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Cluster;
using StackLint.Compose.Units;
using StackLint.Rules.Options;

namespace StackLint.Rules.Cluster;

/// <summary>SL7004: a manager with less memory, fewer processors or a slower disk than its work needs.</summary>
public sealed class UndersizedManagerAnalyzer : ComposeAnalyzer
{
    private const string ForceMinimums = "--force-minimums";
    private const long Billion = 1_000_000_000;

    // A machine of 16 GB reports less: firmware and kernel keep a part.
    private static readonly ByteSize LeastMemory = new(15L << 30);

    private static readonly RuleOption<ByteSize> MinMemory = SizeOption.WithDefault(
        "stacklint.sl7004.min_memory", LeastMemory, "The least memory that a manager reports; by default what a machine of 16 GB has left");

    private static readonly RuleOption<int> MinCpus = RuleOption.Integer(
        "stacklint.sl7004.min_cpus", defaultValue: 4, min: 1, max: 1024, "The fewest processors that a manager has");

    private static readonly RuleOption<string> SsdLabel = RuleOption.Text(
        "stacklint.sl7004.ssd_label", "", "The node label, NAME or NAME=value, that marks nodes whose swarm state lies on an SSD; unset, no manager needs one");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL7004",
        "UndersizedManager",
        title: "Manager below the recommended size",
        messageFormat: "{0}",
        RuleCategories.Cluster,
        DiagnosticSeverity.Warning,
        ProfileSeverities.Always(RuleSeverity.Warning));

    private static readonly ProfileSeverities Unlabelled = ProfileSeverities.Always(RuleSeverity.Info);

    private static readonly ProfileSeverities Unchecked = new(RuleSeverity.Info, RuleSeverity.Info, RuleSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [MinMemory, MinCpus, SsdLabel, TestCluster.Role];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterLaunchpadAction(AnalyzeLaunchpad);
        context.RegisterNodesAction(AnalyzeNodes);
    }

    private static void AnalyzeLaunchpad(LaunchpadAnalysisContext context)
    {
        var mke = context.Document.Mke;
        if (TestCluster.Is(context) || mke.InstallFlags.FindAll(ForceMinimums).Concat(mke.UpgradeFlags.FindAll(ForceMinimums)).Where(static f => f.IsOn).ToList() is not [var first, .. var others])
        {
            return;
        }

        context.ReportDiagnostic(
            Diagnostic.Create(Rule, first.GetLocation(), $"{ForceMinimums} skips the check of the machines' sizes"),
            new FindingDetails { Severities = Unchecked, Related = [.. others.Select(static o => new RelatedLocation(o.GetLocation(), "here too"))] });
    }

    private static void AnalyzeNodes(NodesAnalysisContext context)
    {
        if (TestCluster.Is(context))
        {
            return;
        }

        foreach (var node in context.Document.Managers)
        {
            AnalyzeSize(context, node);
            AnalyzeLabel(context, node);
        }
    }

    private static void AnalyzeSize(NodesAnalysisContext context, ClusterNode node)
    {
        var leastMemory = context.GetOption(MinMemory);
        var leastCpus = context.GetOption(MinCpus);
        var isSmall = node.Memory.TryGetValue(out var memory) && memory.Bytes > 0 && memory < leastMemory;
        var isWeak = node.NanoCpus.TryGetValue(out var cpus) && cpus > 0 && cpus < leastCpus * Billion;
        if (!isSmall && !isWeak)
        {
            return;
        }

        ImmutableArray<string> sizes =
        [
            .. node.Memory.IsKnown ? [$"{MemoryText.Of(memory)} of memory"] : Array.Empty<string>(),
            .. node.NanoCpus.IsKnown ? [FormattableString.Invariant($"{(double)cpus / Billion:0.##}") + $" CPU{(cpus == Billion ? "" : "s")}"] : Array.Empty<string>(),
        ];
        var wanted = leastMemory == LeastMemory ? "16 GB" : leastMemory.ToString();
        context.ReportDiagnostic(
            Diagnostic.Create(
                Rule,
                isSmall ? node.MemoryBytes.GetLocation() : node.NanoCpus.GetLocation(),
                $"Manager '{node.DisplayName}' has {string.Join(" and ", sizes)}; {wanted} and {leastCpus} are recommended"),
            new FindingDetails
            {
                Parts = [.. isSmall ? [$"memory of {node.DisplayName}"] : (string[])[], .. isWeak ? [$"CPUs of {node.DisplayName}"] : (string[])[]],
                Related = isSmall && isWeak ? [new RelatedLocation(node.NanoCpus.GetLocation(), "too few CPUs as well")] : [],
            });
    }

    private static void AnalyzeLabel(NodesAnalysisContext context, ClusterNode node)
    {
        if (context.GetOption(SsdLabel) is not { Length: > 0 } label)
        {
            return;
        }

        var pair = label.Split('=', 2);
        var value = node.GetLabel(pair[0]);
        if (value.IsAbsent || (pair is [_, var expected] && value.IsKnown && !value.Is(expected)))
        {
            context.ReportDiagnostic(
                Diagnostic.Create(Rule, node.Role.GetLocation(), $"Manager '{node.DisplayName}' has no label {label}; the swarm's state needs a disk with short write times"),
                new FindingDetails { Severities = Unlabelled });
        }
    }
}
