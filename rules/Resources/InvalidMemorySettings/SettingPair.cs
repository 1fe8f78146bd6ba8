using StackLint.Compose.Model;

namespace StackLint.Rules.Resources;

/// <summary>A setting below <c>deploy</c> and the older key for the same thing; Compose takes both only when they are equal.</summary>
/// <param name="Noun">How a message calls the setting.</param>
/// <param name="Deploy">The value below <c>deploy</c>, as written.</param>
/// <param name="OldKey">The older key.</param>
/// <param name="Old">Its value, as written.</param>
/// <param name="Differs">Whether both are known and compose-go's <c>checkConsistency</c> refuses them.</param>
internal sealed record SettingPair(string Noun, Located<string> Deploy, string OldKey, Located<string> Old, bool Differs)
{
    internal static IEnumerable<SettingPair> Of(Service service)
    {
        var limits = service.Deploy.Resources.Limits;
        var reservations = service.Deploy.Resources.Reservations;
        yield return Create(service, "Limit", limits, "memory", "mem_limit", Differ(limits.Memory, service.MemLimit));
        yield return Create(service, "Reservation", reservations, "memory", "mem_reservation", Differ(reservations.Memory, service.MemReservation));
        yield return Create(service, "CPU limit", limits, "cpus", "cpus", Differ(limits.Cpus, service.Cpus));
        yield return Create(service, "Process limit", limits, "pids", "pids_limit", Differ(limits.Pids, service.PidsLimit));
    }

    private static SettingPair Create(Service service, string noun, ResourceSection section, string key, string oldKey, bool differs) =>
        new(noun, section.GetText(key), oldKey, service.GetText(oldKey), differs);

    // Zero in the older key counts as not set, zero below deploy does not.
    private static bool Differ<T>(Located<T> deploy, Located<T> old)
        where T : struct, IEquatable<T> =>
        deploy.TryGetValue(out var value) && old.TryGetValue(out var other) && !other.Equals(default) && !value.Equals(other);
}
