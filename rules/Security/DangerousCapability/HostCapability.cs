using System.Collections.Immutable;
using StackLint.Rules.Tables;

namespace StackLint.Rules.Security;

/// <summary>A capability that reaches the host: <c>capabilities.txt</c>.</summary>
/// <param name="Name">Its name without <c>CAP_</c>.</param>
/// <param name="IsTakeover">Whether it is as good as being root of the host.</param>
/// <param name="Reach">What it gives, for a message.</param>
internal sealed record HostCapability(string Name, bool IsTakeover, string Reach)
{
    private const string Prefix = "CAP_";
    private const string All = "ALL";

    private static readonly ImmutableArray<HostCapability> Known =
        [.. EmbeddedTable.ReadLines("security/capabilities.txt").Select(static l => l.Split(' ', 3)).Select(static w => new HostCapability(w[0], w[1] == "error", w[2]))];

    /// <summary>
    /// The capability of that name; null for others. Docker reads names in any case, with <c>CAP_</c> or without it, but knows no
    /// <c>CAP_ALL</c> (moby <c>oci/caps</c>).
    /// </summary>
    internal static HostCapability? Find(string text) =>
        Known.FirstOrDefault(c => c.Name == Normalize(text)) is { } found && !(found.Name == All && text.Length > All.Length) ? found : null;

    /// <summary>A name in upper case without <c>CAP_</c>.</summary>
    internal static string Normalize(string text) =>
        text.ToUpperInvariant() is var name && name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;
}
