using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Targets;
using StackLint.Compose.Units;
using StackLint.Compose.Values;
using StackLint.Rules.Cluster;
using StackLint.Yaml.Editing;

namespace StackLint.Rules.Resources;

/// <summary>SL1003: memory settings that contradict each other or that Docker refuses.</summary>
public sealed class InvalidMemorySettingsAnalyzer : ComposeAnalyzer
{
    // The least that swarmkit's controlapi/service.go takes under deploy, and that moby's daemon_unix.go takes for a container.
    private static readonly ByteSize ManagerMinimum = new(4L << 20);
    private static readonly ByteSize EngineMinimum = new(6L << 20);

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL1003",
        "InvalidMemorySettings",
        title: "Memory settings contradict each other or cannot work",
        messageFormat: "{0} of '{1}' {2}",
        RuleCategories.Resources,
        DiagnosticSeverity.Error,
        new ProfileSeverities(RuleSeverity.Error, RuleSeverity.Error, RuleSeverity.Error));

    private static readonly ProfileSeverities NoNode = ProfileSeverities.Always(RuleSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        ImmutableArray<MemorySetting> limits = [.. MemorySetting.LimitsOf(context.Service, context.IsCompose)];
        ImmutableArray<MemorySetting> reservations = [.. MemorySetting.ReservationsOf(context.Service, context.IsCompose)];
        var refused = new HashSet<MemorySetting>();
        foreach (var setting in limits.Concat(reservations))
        {
            CheckNotation(context, setting);
            if (FindRefusal(context, setting) is { } refusal)
            {
                refused.Add(setting);
                context.ReportDiagnostic(
                    Diagnostic.Create(Rule, setting.Size.GetLocation(), setting.ToString(), context.Service.Name, refusal),
                    new FindingDetails { Stage = FindingStage.Manager });
            }
        }

        // What has to become more anyway is compared when it has.
        var limit = limits.FirstOrDefault(static s => s.IsPositive);
        var reservation = reservations.FirstOrDefault(static s => s.IsPositive);
        if (limit is not null && reservation is not null && !refused.Contains(limit) && !refused.Contains(reservation))
        {
            CheckOrder(context, limit, reservation);
        }

        CheckCapacity(context, reservations.FirstOrDefault(static s => s.IsPositive && s.IsDeploy));
        if (context.IsCompose)
        {
            foreach (var pair in SettingPair.Of(context.Service).Where(static p => p.Differs))
            {
                CheckPair(context, pair);
            }
        }
    }

    private static void CheckNotation(ServiceAnalysisContext context, MemorySetting setting)
    {
        if (setting.Text.Source is not ComposeScalar { Kind: ComposeScalarKind.String } scalar
            || !setting.Text.TryGetValue(out var text)
            || ByteSize.TryParse(text, out _, out var problem))
        {
            return;
        }

        // Kubernetes' Mi and Gi are Docker's M and G: both count in powers of 1024.
        var replacement = text.EndsWith('i') && ByteSize.TryParse(text[..^1], out _, out _) ? text[..^1] : null;
        var hint = replacement is null ? "" : $"; '{replacement}' is the same size";
        context.ReportDiagnostic(
            Diagnostic.Create(
                Rule, setting.Text.GetLocation(), $"{setting.Noun} '{text}'", context.Service.Name, $"is no size that Docker reads ({problem}){hint}"),
            new FindingDetails
            {
                Stage = FindingStage.Load,
                Fix = replacement is not null && scalar.Node.Value == text && scalar.Node.Anchor is null
                    ? CodeFix.Safe($"Write '{replacement}'", YamlEdit.ReplaceValue(scalar.Node, replacement))
                    : null,
            });
    }

    private static string? FindRefusal(ServiceAnalysisContext context, MemorySetting setting)
    {
        // SL0003 says of a number below deploy that it must be a size with its unit.
        if (!setting.IsPositive || (setting.IsDeploy && setting.Size.Source is ComposeScalar { Kind: not ComposeScalarKind.String }))
        {
            return null;
        }

        var size = setting.Size.Value;
        var isUnderManager = setting.IsDeploy && context.IsSwarm;
        // A swarm reservation is only booked; everything else reaches the engine.
        var reachesEngine = setting.IsLimit || !isUnderManager;
        return isUnderManager && size < ManagerMinimum ? $"is below {ManagerMinimum}, the least that the swarm manager accepts"
            : reachesEngine && size < EngineMinimum ? $"is below {EngineMinimum}, the least that the engine accepts"
            : null;
    }

    private static void CheckOrder(ServiceAnalysisContext context, MemorySetting limit, MemorySetting reservation)
    {
        if (limit.Size.Value >= reservation.Size.Value)
        {
            return;
        }

        var isRefused = context.Target == ComposeTarget.Compose;
        context.ReportDiagnostic(
            Diagnostic.Create(
                Rule,
                limit.Size.GetLocation(),
                limit.ToString(),
                context.Service.Name,
                $"is below reservation {reservation.Written}; " + (isRefused ? "the engine refuses the container" : "the difference is booked but unusable")),
            new FindingDetails
            {
                Related = [new RelatedLocation(reservation.Size.GetLocation(), $"{reservation.Written} reserved")],
                Stage = isRefused ? FindingStage.Manager : null,
            });
    }

    private static void CheckCapacity(ServiceAnalysisContext context, MemorySetting? reservation)
    {
        if (context.IsSwarm && reservation is not null && ClusterFacts.LargestMemory(context) is { } largest && reservation.Size.Value > largest.Value)
        {
            var others = context.Cluster.Nodes!.Nodes.Any(n => n.Memory.IsKnown && n.Memory.Value >= reservation.Size.Value) ? " that takes tasks" : "";
            context.ReportDiagnostic(
                Diagnostic.Create(Rule, reservation.Size.GetLocation(), reservation.ToString(), context.Service.Name, $"is more than any node{others} has; the service stays pending"),
                new FindingDetails { Severities = NoNode, InformedBy = largest.Sources });
        }
    }

    private static void CheckPair(ServiceAnalysisContext context, SettingPair pair)
    {
        if (pair.Deploy.IsAbsent)
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                    Rule,
                    pair.Old.GetLocation(),
                    $"{pair.Noun} {pair.Old}",
                    context.Service.Name,
                    $"stands in {pair.OldKey} alone, and '{pair.Section}' beside it sets none; docker compose refuses that: write it there"),
                new FindingDetails { Stage = FindingStage.Deploy });
            return;
        }

        context.ReportDiagnostic(
            Diagnostic.Create(
                Rule,
                pair.Deploy.GetLocation(),
                $"{pair.Noun} {pair.Deploy}",
                context.Service.Name,
                $"differs from {pair.OldKey} {pair.Old}; docker compose refuses two values for one setting"),
            new FindingDetails
            {
                Related = [new RelatedLocation(pair.Old.GetLocation(), $"{pair.OldKey} sets the same")],
                Stage = FindingStage.Deploy,
            });
    }
}
