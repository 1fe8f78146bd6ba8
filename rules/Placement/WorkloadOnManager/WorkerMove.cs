using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Rules.Placement;

/// <summary>Tells what speaks against running a service on a worker instead of a manager.</summary>
internal static class WorkerMove
{
    /// <summary>Why the service must not simply be moved; null when nothing speaks against it.</summary>
    /// <param name="project">Declares the volumes.</param>
    /// <param name="service">The service.</param>
    /// <param name="sharedPaths">Paths that are the same on every node.</param>
    internal static string? FindRefusal(ComposeProject project, Service service, IReadOnlyList<string> sharedPaths) =>
        service.Deploy.Placement.Constraints.FirstOrDefault(NamesOneNode) is { } pin ? $"'{TextOf(pin)}' keeps it on one node, which is a manager if it runs today"
        : FindData(project, service, sharedPaths) is { } data ? $"its data in '{data}' would stay on the manager"
        : service.Volumes.FirstOrDefault(IsUnknown) is { } mount ? $"what it mounts at '{mount.Target.GetValueOr("…")}' depends on a variable"
        : null;

    // Whatever a variable holds, it is one host.
    private static bool NamesOneNode(PlacementConstraint constraint) =>
        constraint is { IsEquality: true, Key: { } key }
        && (NodeKey.Parse(key).Property switch
        {
            NodeProperty.HostName or NodeProperty.Id => true,
            NodeProperty.Address => constraint.Value?.Contains('/') != true,
            _ => false,
        });

    private static string TextOf(PlacementConstraint constraint) =>
        constraint.Text.Source is ComposeScalar scalar ? scalar.Node.Value : $"{constraint.Key} == {constraint.Value}";

    // A relative path is one of whoever deploys, which is a manager as a rule.
    private static string? FindData(ComposeProject project, Service service, IReadOnlyList<string> sharedPaths) =>
        StateMount.Of(project, service, sharedPaths).FirstOrDefault(static m => m.IsWritten)?.Name
        ?? service.Volumes.FirstOrDefault(static m => MayWrite(m) && IsRelative(m))?.MountSource.Value;

    private static bool IsRelative(VolumeMount mount) =>
        mount.Type.Is("bind")
        && mount.MountSource is { IsKnown: true, Value: { Length: > 0 } source }
        && !HostPaths.IsAbsolute(source)
        && !HostPaths.IsConfigurationFile(source);

    private static bool IsUnknown(VolumeMount mount) => MayWrite(mount) && (mount.Type.IsUnknown || mount.MountSource.IsUnknown);

    private static bool MayWrite(VolumeMount mount) => !mount.ReadOnly.Is(true);
}
