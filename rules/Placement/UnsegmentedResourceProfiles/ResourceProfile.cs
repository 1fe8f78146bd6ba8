using StackLint.Compose.Model;
using StackLint.Compose.Units;
using StackLint.Rules.Resources;

namespace StackLint.Rules.Placement;

/// <summary>A service with the memory that one of its tasks takes.</summary>
/// <param name="Service">The service.</param>
/// <param name="Memory">Its limit, else its reservation; always positive.</param>
internal sealed record ResourceProfile(Service Service, Located<ByteSize> Memory)
{
    internal long Bytes => Memory.Value.Bytes;

    /// <summary>The profile of a service that may run on any node; null for another one, and where the memory is not known.</summary>
    internal static ResourceProfile? Of(Service service)
    {
        if (!ServiceModes.IsMovable(service) || NodeSelection.IsUnknown(service) || NodeSelection.IsSegmented(service) || SystemReservation.IsReservation(service))
        {
            return null;
        }

        var limit = service.Deploy.Resources.Limits.Memory;
        var reservation = service.Deploy.Resources.Reservations.Memory;
        if (limit.IsUnknown || reservation.IsUnknown || (IsPositive(limit) && IsPositive(reservation) && limit.Value < reservation.Value))
        {
            return null;
        }

        return IsPositive(limit) ? new ResourceProfile(service, limit)
            : IsPositive(reservation) ? new ResourceProfile(service, reservation)
            : null;
    }

    /// <summary>Whether some node may run tasks of both.</summary>
    internal bool MayShareNode(ResourceProfile other) => !NodeSelection.AreApart(Service, other.Service);

    private static bool IsPositive(Located<ByteSize> size) => size is { IsKnown: true, Value.Bytes: > 0 };
}
