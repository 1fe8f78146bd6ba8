using StackLint.Compose.Model;

namespace StackLint.Rules.Placement;

/// <summary>Tells how many tasks of a service there are, and for how long.</summary>
internal static class ServiceModes
{
    /// <summary>Whether the service runs to its end and is done.</summary>
    internal static bool IsJob(Service service) => service.Deploy.Mode.GetValueOr("") is "replicated-job" or "global-job";

    /// <summary>Whether a task of the service may be started on another node than the last one: it has replicas, and at least one.</summary>
    internal static bool IsMovable(Service service) =>
        service is { IsComplete: true, Deploy.IsUnknown: false }
        && !service.Has("provider")
        && !service.Deploy.Replicas.Is(0)
        && (service.Deploy.Mode.IsAbsent || service.Deploy.Mode.Is("replicated") || service.Deploy.Mode.Is(""));
}
