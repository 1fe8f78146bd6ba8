using System.Collections.Immutable;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Compose.Units;
using StackLint.Rules.Placement;

namespace StackLint.Rules.Resources;

/// <summary>Looks for what keeps a service from reserving memory on every node.</summary>
/// <param name="service">The service.</param>
/// <param name="others">Other services with that purpose: together they may cover what each leaves out.</param>
/// <param name="minReservation">The least that is worth reserving.</param>
/// <param name="managersTakeTasks">Whether managers take tasks at all; where they take none, none can be left out.</param>
internal sealed class ReservationChecks(Service service, ImmutableArray<Service> others, ByteSize minReservation, bool managersTakeTasks)
{
    private const string NotGlobal = "is not global";

    internal IEnumerable<ReservationDefect> Find() => [.. CheckMode(), .. CheckAmount(), .. CheckConstraints(), .. CheckPorts()];

    private IEnumerable<ReservationDefect> CheckMode()
    {
        var deploy = service.Deploy;
        if (deploy.Mode.TryGetValue(out var mode) && mode != "global")
        {
            var reason = mode.EndsWith("-job", StringComparison.Ordinal) ? "is a job, whose reservation ends with it" : NotGlobal;
            yield return new ReservationDefect(deploy.Mode.GetLocation(), reason, "mode") { IsAboutMode = true };
        }
        else if (deploy.Mode.IsAbsent && service.IsComplete && !deploy.IsUnknown)
        {
            yield return new ReservationDefect((deploy.Entry ?? service.Entry!).GetKeyLocation(), NotGlobal, "mode") { IsAboutMode = true };
        }
    }

    private IEnumerable<ReservationDefect> CheckAmount()
    {
        var reservation = ResourceEntry.Reservation(service);
        if (!reservation.IsSet)
        {
            if (service.IsComplete)
            {
                yield return new ReservationDefect(reservation.Deepest.GetKeyLocation(), "reserves none", "amount");
            }

            yield break;
        }

        if (!reservation.Memory.TryGetValue(out var reserved))
        {
            yield break;
        }

        if (reserved < minReservation)
        {
            yield return new ReservationDefect(reservation.Memory.GetLocation(), $"reserves only {reserved}, less than {minReservation}", "amount");
        }

        // A limit keeps the service itself small; above what is reserved it lets it take from others.
        if (ResourceEntry.Limit(service).Memory is { IsKnown: true } limit && limit.Value.Bytes > 2 * reserved.Bytes)
        {
            yield return new ReservationDefect(limit.GetLocation(), $"may use up to {limit.Value} itself, far more than the {reserved} that it reserves", "limit")
            {
                Related = [new RelatedLocation(reservation.Memory.GetLocation(), $"{reserved} reserved")],
            };
        }
    }

    private IEnumerable<ReservationDefect> CheckConstraints() => service.Deploy.Placement.Constraints
        .Where(LeavesNodesOut)
        .Select(static c => new ReservationDefect(c.Text.GetLocation(), $"its constraint '{c.Text.Value}' leaves nodes out", $"constraint {c.Text.Value}"));

    private bool LeavesNodesOut(PlacementConstraint constraint) =>
        constraint is { Text.IsKnown: true, Key: { } key }
        && !key.StartsWith("node.platform.", StringComparison.OrdinalIgnoreCase)
        && (managersTakeTasks || !ManagerAccess.KeepsOffManagers(constraint))
        && !others.Any(s => s.Deploy.Placement.HasUnknownConstraints || s.Deploy.Placement.Constraints.Any(c => key.Equals(c.Key, StringComparison.OrdinalIgnoreCase)));

    private IEnumerable<ReservationDefect> CheckPorts() =>
        service.Ports is [var port, ..] ? [new ReservationDefect(port.GetLocation(), "publishes a port, so something runs in it that needs the memory itself", "port")] : [];
}
