using StackLint.Compose.Model;
using StackLint.Compose.Units;

namespace StackLint.Rules.Resources;

/// <summary>One amount of memory that a service sets.</summary>
/// <param name="Noun">How a message calls it.</param>
/// <param name="IsLimit">Whether it is a limit, not a reservation.</param>
/// <param name="IsDeploy">Whether it stands below <c>deploy</c>.</param>
/// <param name="Size">The amount.</param>
/// <param name="Text">The amount as written.</param>
internal sealed record MemorySetting(string Noun, bool IsLimit, bool IsDeploy, Located<ByteSize> Size, Located<string> Text)
{
    /// <summary>Whether a known amount is set: zero and less mean none.</summary>
    internal bool IsPositive => Size.TryGetValue(out var size) && size.Bytes > 0;

    internal string Written => Text.GetValueOr(Size.ToString());

    /// <summary>The limits, the one below <c>deploy</c> first: a stack reads no other.</summary>
    internal static IEnumerable<MemorySetting> LimitsOf(Service service, bool isCompose)
    {
        var limits = service.Deploy.Resources.Limits;
        yield return new MemorySetting("Limit", IsLimit: true, IsDeploy: true, limits.Memory, limits.MemoryText);
        if (isCompose)
        {
            yield return new MemorySetting("Limit", IsLimit: true, IsDeploy: false, service.MemLimit, service.GetText("mem_limit"));
        }
    }

    /// <summary>The reservations, the one below <c>deploy</c> first.</summary>
    internal static IEnumerable<MemorySetting> ReservationsOf(Service service, bool isCompose)
    {
        var reservations = service.Deploy.Resources.Reservations;
        yield return new MemorySetting("Reservation", IsLimit: false, IsDeploy: true, reservations.Memory, reservations.MemoryText);
        if (isCompose)
        {
            yield return new MemorySetting("Reservation", IsLimit: false, IsDeploy: false, service.MemReservation, service.GetText("mem_reservation"));
        }
    }

    public override string ToString() => $"{Noun} {Written}";
}
