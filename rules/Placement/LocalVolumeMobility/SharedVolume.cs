using System.Collections.Immutable;
using StackLint.Compose.Model;
using StackLint.Rules.Images;

namespace StackLint.Rules.Placement;

/// <summary>A service that uses a node-local volume together with another, and need not run where that one runs.</summary>
/// <param name="Service">The service that is bound less.</param>
/// <param name="Mount">Its mount.</param>
/// <param name="Other">The other service.</param>
/// <param name="OtherMount">The other's mount.</param>
internal sealed record SharedVolume(Service Service, StateMount Mount, Service Other, StateMount OtherMount)
{
    /// <summary>Finds one pair for each volume that somebody writes to and whose users are not kept together.</summary>
    /// <param name="users">The services with the volumes they use, those left out whose constraints are not known.</param>
    internal static IEnumerable<SharedVolume> Find(IEnumerable<(Service Service, ImmutableArray<StateMount> Mounts)> users)
    {
        var byVolume = users
            .SelectMany(static u => u.Mounts.Where(static m => m.IsVolume).DistinctBy(static m => m.Name).Select(m => (u.Service, Mount: m)))
            .GroupBy(static u => u.Mount.Name, StringComparer.Ordinal);
        foreach (var group in byVolume)
        {
            var all = group.ToList();
            if (!all.Any(static u => u.Mount.IsWritten))
            {
                continue;
            }

            // The one whose data it is stays where it is: who writes and is pinned goes first.
            var (owner, ownerMount) = all.OrderByDescending(static u => u.Mount.IsWritten).ThenByDescending(static u => !NodeSelection.PinsOf(u.Service).IsEmpty).First();
            foreach (var (service, mount) in all)
            {
                if (!ReferenceEquals(service, owner) && !NodeSelection.SharePin(service, owner) && !AreMembers(service, owner))
                {
                    yield return new SharedVolume(service, mount, owner, ownerMount);
                    break;
                }
            }
        }
    }

    // The nodes of a database cluster, each with its own volume of the same name on a node of its own.
    private static bool AreMembers(Service left, Service right) =>
        left.Image.IsPresent
        && ImageName.Of(left)!.Repository == ImageName.Of(right)?.Repository
        && NodeSelection.AreApart(left, right);
}
