using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Rules.Portability;

/// <summary>Finds the claims to ports that cannot be met together: of one engine under Compose, of the whole swarm in a stack.</summary>
internal static class PortClashes
{
    // Of one claim; further ones tell nothing more.
    private const int MaxClashes = 100;

    /// <summary>Those that the engine refuses: a port of an address belongs to one container.</summary>
    internal static IEnumerable<PortClash> OfCompose(ComposeProject project) =>
        Find([.. project.Services.Where(IsPublishedByEngine).SelectMany(ClaimsOf).Where(static c => !IsChoice(c))], ClashOnEngine);

    /// <summary>
    /// Those that the manager refuses (swarmkit, <c>manager/controlapi/service.go</c>): a port of the routing mesh has one owner,
    /// and a service names no port twice. Addresses count for nothing, and the scheduler keeps ports in host mode apart.
    /// </summary>
    internal static IEnumerable<PortClash> OfStack(ComposeProject stack) => Find([.. stack.Services.SelectMany(ClaimsOf)], ClashInSwarm);

    private static IEnumerable<PortClaim> ClaimsOf(Service service) => service.Ports.Select(p => PortClaim.Of(service, p)).OfType<PortClaim>();

    private static IEnumerable<PortClash> Find(List<PortClaim> claims, Func<PortClaim, PortClaim, PortClash?> clash)
    {
        var earlier = new PortIndex();
        foreach (var second in claims)
        {
            var count = 0;
            foreach (var first in earlier.Near(second.Ports))
            {
                if (clash(first, second) is { } found && !IsWrittenTwice(first, second))
                {
                    yield return found;
                    if (++count == MaxClashes)
                    {
                        break;
                    }
                }
            }

            earlier.Add(second);
        }
    }

    // The schema refuses equal items of a list, and removing one cures both.
    private static bool IsWrittenTwice(PortClaim first, PortClaim second)
    {
        var (left, right) = (first.Mapping.Item.Written, second.Mapping.Item.Written);
        return ReferenceEquals(first.Service, second.Service)
            && ReferenceEquals(left.Node.File, right.Node.File)
            && (left is ComposeScalar a && right is ComposeScalar b ? a.Kind == b.Kind && a.Text == b.Text : TextOf(left) == TextOf(right));
    }

    private static string TextOf(ComposeValue value) => value.Node.File.Text.ToString(value.Node.Span);

    private static PortClash? ClashOnEngine(PortClaim first, PortClaim second)
    {
        var isOneService = ReferenceEquals(first.Service, second.Service);

        // Of equal items Compose keeps one.
        return first.Common(second) is { } ports && first.SharesAddress(second) && !(isOneService && first.IsSameBinding(second))
            ? new PortClash(first, second, ports, ProfileOverlap.Of(first.Service, second.Service))
            : null;
    }

    private static PortClash? ClashInSwarm(PortClaim first, PortClaim second) =>
        first.Common(second) is { } ports
        && (ReferenceEquals(first.Service, second.Service) || first.Mapping.IsIngress || second.Mapping.IsIngress)
            ? new PortClash(first, second, ports, ProfileOverlap.Always)
            : null;

    // The engine takes any port of the range that is free.
    private static bool IsChoice(PortClaim claim) => claim.Ports.Count > 1 && !(claim.Mapping.Target.TryGetValue(out var target) && target.Count == claim.Ports.Count);

    // With the namespace of the host or of another container a service publishes nothing, without containers neither.
    private static bool IsPublishedByEngine(Service service) =>
        (service.NetworkMode.IsAbsent || service.NetworkMode.Is("bridge") || service.NetworkMode.Is("default"))
        && !service.Scale.Is(0)
        && !service.Deploy.Replicas.Is(0);
}
