using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Targets;
using StackLint.Compose.Units;
using StackLint.Rules.Loading;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Portability;

/// <summary>SL6007: a name or a port of the host that two of a deployment want.</summary>
public sealed class NameOrPortClashAnalyzer : ComposeAnalyzer
{
    private const string ComposeCondition = " (if the file is run with docker compose)";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL6007",
        "NameOrPortClash",
        title: "Two services claim one host-level name or port",
        messageFormat: "{0}",
        RuleCategories.Portability,
        DiagnosticSeverity.Error,
        new ProfileSeverities(RuleSeverity.Error, RuleSeverity.Error, RuleSeverity.Error));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterProjectAction(AnalyzeNames);
        context.RegisterProjectAction(AnalyzePorts);
    }

    private static void AnalyzeNames(ProjectAnalysisContext context)
    {
        if (!context.IsCompose)
        {
            return;
        }

        // A stack ignores the name, so that nothing is known of a file for both targets.
        var isOnlyCompose = context.Target == ComposeTarget.Compose;
        var condition = isOnlyCompose ? "" : ComposeCondition;
        foreach (var (first, second, overlap) in ContainerNames.FindShared(context.Project))
        {
            context.ReportDiagnostic(
                second,
                Diagnostic.Create(Rule, second.ContainerName.GetLocation(), $"Container name '{second.ContainerName.Value}' is already taken by '{first.Name}'{overlap.Condition}{condition}"),
                new FindingDetails
                {
                    Severities = isOnlyCompose ? overlap.Severities : OtherTarget.Severities,
                    Stage = FindingStage.Deploy,
                    Related = Beside(second.ContainerName.GetLocation(), first.ContainerName.GetLocation(), $"'{first.Name}' takes it here"),
                });
        }

        foreach (var (service, count, reason) in ContainerNames.FindScaled(context.Project))
        {
            context.ReportDiagnostic(
                service,
                Diagnostic.Create(Rule, service.ContainerName.GetLocation(), $"Container name '{service.ContainerName.Value}' can be that of one container, and '{service.Name}' is to have {count}{condition}"),
                new FindingDetails
                {
                    Severities = isOnlyCompose ? null : OtherTarget.Severities,
                    Stage = FindingStage.Deploy,
                    Related = [reason],
                });
        }
    }

    private static void AnalyzePorts(ProjectAnalysisContext context)
    {
        List<PortClash> compose = context.IsCompose ? [.. PortClashes.OfCompose(context.Project)] : [];
        List<PortClash> stack = context.Project.AsStack is { } project ? [.. PortClashes.OfStack(project)] : [];
        if (context.Target != ComposeTarget.Both)
        {
            Report(context, compose.Concat(stack), "");
            return;
        }

        // What neither tool takes is wrong whatever becomes of the file.
        var inStack = stack.Select(PlaceOf).ToHashSet();
        var inCompose = compose.Where(static c => c.Overlap.Severities is null).Select(PlaceOf).ToHashSet();
        Report(context, compose.Where(c => inStack.Contains(PlaceOf(c)) && inCompose.Contains(PlaceOf(c))), "");
        Report(context, compose.Where(c => !inStack.Contains(PlaceOf(c))), ComposeCondition);
        Report(context, stack.Where(c => !inCompose.Contains(PlaceOf(c))), OtherTarget.Condition);
    }

    private static (string Service, YamlNode Node) PlaceOf(PortClash clash) => (clash.Second.Service.Name, clash.Second.Mapping.Item.Node);

    private static void Report(ProjectAnalysisContext context, IEnumerable<PortClash> clashes, string condition)
    {
        // One change of the second claim cures all of its clashes.
        foreach (var group in clashes.GroupBy(PlaceOf))
        {
            var clash = group.MaxBy(static c => Weight(c.Overlap))!;
            var location = clash.Second.Mapping.Published.GetLocation();
            context.ReportDiagnostic(
                clash.Second.Service,
                Diagnostic.Create(Rule, location, Describe(clash) + clash.Overlap.Condition + condition),
                new FindingDetails
                {
                    Severities = condition.Length > 0 ? OtherTarget.Severities : clash.Overlap.Severities,
                    Stage = FindingStage.Manager,
                    Related = [.. group.SelectMany(c => Beside(location, c.First.Mapping.Published.GetLocation(), $"'{c.First.Service.Name}' publishes {Name(c.Ports, c.First.Protocol)} here"))],
                });
        }
    }

    private static string Describe(PortClash clash)
    {
        var port = Name(clash.Ports, clash.Second.Protocol);
        var verb = clash.Ports.Count == 1 ? "is" : "are";
        return clash.First.Service.Name == clash.Second.Service.Name
            ? $"{port} {verb} published twice by '{clash.Second.Service.Name}'"
            : $"{port} {verb} already published by '{clash.First.Service.Name}'";
    }

    private static string Name(PortRange ports, string protocol) => $"{ports}/{protocol}";

    private static RuleSeverity Weight(ProfileOverlap overlap) => overlap.Severities?.Compose ?? RuleSeverity.Error;

    // Services that share a list by an anchor share the place.
    private static ImmutableArray<RelatedLocation> Beside(Location place, Location other, string message) =>
        place == other ? [] : [new RelatedLocation(other, message)];
}
