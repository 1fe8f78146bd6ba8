using StackLint.Compose.Model;

namespace StackLint.Rules.Resources;

/// <summary>A setting below <c>deploy</c> and the older key for the same thing; Compose takes both only when they are equal.</summary>
/// <param name="Noun">How a message calls the setting.</param>
/// <param name="Section">The section below the service that <paramref name="Deploy"/> belongs to.</param>
/// <param name="Deploy">The value below <c>deploy</c>, as written.</param>
/// <param name="OldKey">The older key.</param>
/// <param name="Old">Its value, as written.</param>
/// <param name="Differs">Whether compose-go's <c>checkConsistency</c> refuses them: both are known, or the section below <c>deploy</c> is there without the setting.</param>
internal sealed record SettingPair(string Noun, string Section, Located<string> Deploy, string OldKey, Located<string> Old, bool Differs)
{
    internal static IEnumerable<SettingPair> Of(Service service)
    {
        var limits = service.Deploy.Resources.Limits;
        var reservations = service.Deploy.Resources.Reservations;
        yield return Create(service, "Limit", limits, "memory", "mem_limit", Differ(service, limits, limits.Memory, service.MemLimit));
        yield return Create(service, "Reservation", reservations, "memory", "mem_reservation", Differ(service, reservations, reservations.Memory, service.MemReservation));
        yield return Create(service, "CPU limit", limits, "cpus", "cpus", Differ(service, limits, limits.Cpus, service.Cpus));
        yield return Create(service, "Process limit", limits, "pids", "pids_limit", Differ(service, limits, limits.Pids, service.PidsLimit));
    }

    private static SettingPair Create(Service service, string noun, ResourceSection section, string key, string oldKey, bool differs) =>
        new(noun, "deploy.resources." + section.Entry?.Name, section.GetText(key), oldKey, service.GetText(oldKey), differs);

    // Zero in the older key counts as not set, zero below deploy does not; a section that lacks the setting says zero. A fragment may get it elsewhere.
    private static bool Differ<T>(Service service, ResourceSection section, Located<T> deploy, Located<T> old)
        where T : struct, IEquatable<T> =>
        old.TryGetValue(out var other)
        && !other.Equals(default)
        && (deploy.TryGetValue(out var value) ? !value.Equals(other) : deploy.IsAbsent && section.Mapping is not null && service.IsComplete);
}
