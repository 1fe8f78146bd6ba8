using System.Collections.Immutable;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Rules.Images;
using StackLint.Rules.Mounts;
using StackLint.Rules.Options;
using StackLint.Rules.Patterns;

namespace StackLint.Rules.Placement;

/// <summary>Tells which services belong on managers.</summary>
internal static class ManagerAccess
{
    internal const string RoleKey = "node.role";
    internal const string Manager = "manager";
    internal const string Worker = "worker";

    internal static readonly RuleOption<bool> AllowApiClients = RuleOption.Boolean(
        "stacklint.sl4001.allow_api_clients",
        true,
        "Whether services that use the manager's API (a management image, the Docker socket, DOCKER_HOST) may run on managers");

    /// <summary>Whether the author says that the service may run on managers.</summary>
    internal static bool IsAllowed(ComposeAnalysisContext context, Service service) =>
        service.Extension.Manager is { IsUnknown: true }
        || service.Extension.Manager.Is("allowed")
        || context.GetOption(SharedOptions.ManagerServices).Any(pattern => Wildcard.IsMatch(pattern, service.Name));

    /// <summary>Whether the service talks to the manager's API, or may: what cannot be known counts.</summary>
    internal static bool MayUseApi(ComposeAnalysisContext context, Service service) =>
        ImageList.Management.Match(ImageName.Of(service), context.GetOption(SharedOptions.ManagementImages)) != false
        || DockerSocket.IsMountedBy(service) != false
        || service.Environment.Any(static pair => pair.Name.Is("DOCKER_HOST"));

    /// <summary>Whether the author says that the service may run on managers, or it may need their API.</summary>
    internal static bool BelongsOnManagers(ComposeAnalysisContext context, Service service) =>
        IsAllowed(context, service) || (context.GetOption(AllowApiClients) && MayUseApi(context, service));

    /// <summary>Whether constraints keep to managers what does not belong there: SL4001 reports it.</summary>
    internal static bool IsMisplaced(ComposeAnalysisContext context, Service service) =>
        !FindPins(service).IsEmpty && !BelongsOnManagers(context, service) && !context.IsSuppressed(WorkloadOnManagerAnalyzer.Rule, service);

    /// <summary>The known constraints that keep a service to managers.</summary>
    internal static ImmutableArray<PlacementConstraint> FindPins(Service service) =>
        [.. service.Deploy.Placement.Constraints.Where(static c => c.Text.IsKnown && KeepsToManagers(c))];

    internal static bool KeepsToManagers(PlacementConstraint constraint) =>
        constraint.Demands(RoleKey, Manager) || constraint.Forbids(RoleKey, Worker);

    internal static bool KeepsOffManagers(PlacementConstraint constraint) =>
        constraint.Demands(RoleKey, Worker) || constraint.Forbids(RoleKey, Manager);
}
