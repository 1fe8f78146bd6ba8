using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose;
using StackLint.Compose.Loading;
using StackLint.Compose.Targets;
using StackLint.Compose.Values;
using StackLint.Rules.Loading;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Fidelity;

/// <summary>SL8011: something that Docker accepts and does not load.</summary>
public sealed class SilentlyDroppedAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL8011",
        "SilentlyDropped",
        title: "Accepted, then dropped without a word",
        messageFormat: "{0} {1}",
        RuleCategories.Fidelity,
        DiagnosticSeverity.Warning,
        new ProfileSeverities(RuleSeverity.Warning, RuleSeverity.Warning, RuleSeverity.Warning));

    // A stack builds nothing, so only what nobody knows is worth a word below `build`.
    private static readonly string[] BuildKeys =
    [
        "additional_contexts", "cache_to", "dockerfile_inline", "entitlements", "extra_hosts", "isolation", "no_cache", "no_cache_filter", "platforms",
        "privileged", "provenance", "pull", "sbom", "secrets", "shm_size", "ssh", "tags", "ulimits",
    ];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterProjectAction(Analyze);
        context.RegisterServiceAction(AnalyzeCommands);
    }

    private static void Analyze(ProjectAnalysisContext context)
    {
        var losses = ProjectLosses.Of(context.Project).Where(static f => f.IsWithinFile && !IsMountOption(f.Loss) && !IsOfBuild(f));

        // The same key in every mount of a service is one finding.
        foreach (var group in losses.GroupBy(f => f.Loss is { Kind: LoadLossKind.Dropped, Node: YamlScalar key } && IsKeyOfMount(f.Loss)
            ? (object)(ServicePaths.FindService(context.Project, f.Loss.Path)?.Name, key.Value, f.IsOtherTarget)
            : f))
        {
            var found = group.First();
            LossReporter.Report(context, Rule, found, Place(found.Loss), Effect(found), [.. group.Skip(1).Select(static f => f.Loss)], [.. group.Select(static f => f.Loss).Where(IsKeyOfMount).Select(NameOfMount)]);
        }
    }

    // Compose clears what the image brings; in several files the rule for merging speaks of it.
    private static void AnalyzeCommands(ServiceAnalysisContext context)
    {
        if (context.Project.AsStack is not { RootFiles.Length: 1 } stack || stack.FindService(context.Service.Name) is not { } service)
        {
            return;
        }

        foreach (var key in (string[])["entrypoint", "command"])
        {
            if (service.FindEntry(key) is { Value.Written: ComposeSequence { Items.IsEmpty: true } or ComposeScalar { IsNull: false, IsUnknown: false, Interpolated.IsSubstituted: false, Text: "" } } entry)
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(Rule, entry.Value.Written.GetLocation(), $"'services.{service.Name}.{key}'", $"is dropped: a stack runs the image's own {key} where the file has an empty one"),
                    new FindingDetails { Provenance = entry.Value.Provenance, Severities = context.Target == ComposeTarget.Both ? OtherTarget.Severities : null });
            }
        }
    }

    // SL8007 speaks of what is lost of a volume's short syntax.
    private static bool IsMountOption(LoadLoss loss) =>
        loss.Kind == LoadLossKind.Dropped && loss.Node is YamlScalar && loss.Path.Split('.') is ["services", .., "volumes", _];

    private static bool IsOfBuild(FoundLoss found) =>
        found is { Dialect: ComposeDialect.Stack, Loss: { Kind: LoadLossKind.Dropped, Node: YamlScalar key } loss }
        && loss.Path.Split('.') is ["services", .., "build", _]
        && (BuildKeys.Contains(key.Value) || key.Value.StartsWith("x-", StringComparison.Ordinal));

    private static bool IsKeyOfMount(LoadLoss loss) => loss.Path.Split('.') is ["services", .., "volumes", _, "bind" or "volume" or "tmpfs", _];

    // By its target: the number of a mount changes when one is added above it.
    private static string NameOfMount(LoadLoss loss) =>
        $"{(loss.Node as YamlScalar)?.Value} {((loss.Node.Parent?.Parent as YamlMapping)?.FindEntry("target")?.Value.Resolved as YamlScalar)?.Value}";

    private static string Place(LoadLoss loss) =>
        loss is { Kind: LoadLossKind.ItemCollapsed, Node: YamlScalar item } ? $"'{ShownText.Of(item.Value)}' of '{loss.Path}'"
        : loss.Kind == LoadLossKind.ItemCollapsed ? $"An item of '{loss.Path}'"
        : $"'{loss.Path}'";

    // Docker's own way to tell two items apart differs from list to list.
    private static string Effect(FoundLoss found) => found.Loss switch
    {
        { Kind: LoadLossKind.ItemCollapsed, Winner: YamlScalar winner } => $"is dropped: '{ShownText.Of(winner.Value)}' further down takes its place",
        { Kind: LoadLossKind.ItemCollapsed } => "is dropped: another one further down takes its place",
        { Node: YamlScalar { IsKey: true } } loss when loss.Description.EndsWith("is no key here and is dropped", StringComparison.Ordinal) =>
            "is no key that docker stack deploy knows, and is dropped",
        { Node: YamlScalar key } loss when loss.Description == $"'{key.Value}' is dropped" => "is dropped: a stack sends it to no manager",
        var loss when loss.Description.StartsWith("a host ", StringComparison.Ordinal) => "has no address and is dropped",
        var loss when loss.Description.IndexOf("' has neither ", StringComparison.Ordinal) is > 0 and var at => $"is dropped: {loss.Description[..(at + 1)]} has no ':' or '=' between host and address",
        var loss => loss.Description,
    };
}
