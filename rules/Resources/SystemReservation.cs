using System.Text.RegularExpressions;
using StackLint.Compose.Model;

namespace StackLint.Rules.Resources;

/// <summary>Tells which services only keep memory free on every node.</summary>
internal static partial class SystemReservation
{
    /// <summary>Whether a service is one, by what its author says or by its name.</summary>
    internal static bool IsReservation(Service service) => service.Extension.Role.Is("system-reservation") || Name().IsMatch(service.Name);

    [GeneratedRegex("(system|node|os)[-_]?(reserv|overhead)|ghost", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
