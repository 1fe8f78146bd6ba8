using Microsoft.CodeAnalysis;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;

namespace StackLint.Rules.Portability;

/// <summary>Finds container names that Compose refuses because two containers would have them. A stack ignores <c>container_name</c>.</summary>
internal static class ContainerNames
{
    /// <summary>Each name at its second place, with the service that has it already.</summary>
    internal static IEnumerable<(Service First, Service Second, ProfileOverlap Overlap)> FindShared(ComposeProject project)
    {
        var named = project.Services.Where(static s => s.ContainerName is { IsKnown: true, Value.Length: > 0 } && !s.Scale.Is(0) && !s.Deploy.Replicas.Is(0)).ToList();
        foreach (var (index, second) in named.Index())
        {
            var clashes = named.Take(index)
                .Where(first => first.ContainerName.Is(second.ContainerName.Value))
                .Select(first => (first, second, ProfileOverlap.Of(first, second)))
                .ToList();
            if (clashes.Count > 0)
            {
                yield return clashes.FirstOrDefault(static c => c.Item3.Severities is null, clashes[0]);
            }
        }
    }

    /// <summary>Each service of several containers that have one name, with the place that asks for several.</summary>
    internal static IEnumerable<(Service Service, long Count, RelatedLocation Reason)> FindScaled(ComposeProject project)
    {
        foreach (var service in project.Services.Where(static s => s.ContainerName is { IsKnown: true, Value.Length: > 0 }))
        {
            if (ReasonOf(service.Scale, "scale") is var (count, place))
            {
                yield return (service, count, place);
            }
            else if (ReasonOf(service.Deploy.Replicas, "deploy.replicas") is var (replicas, reason))
            {
                yield return (service, replicas, reason);
            }
        }
    }

    private static (long Count, RelatedLocation Place)? ReasonOf(Located<long> count, string key) =>
        count.TryGetValue(out var number) && number > 1 ? (number, new RelatedLocation(count.GetLocation(), $"{key} asks for {number} containers")) : null;
}
