using System.Collections.Immutable;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Rules.Portability;

/// <summary>The labels of one kind of router.</summary>
/// <param name="Prefix">How their names begin.</param>
internal sealed record RoutingFamily(string Prefix)
{
    private const string Caddy = "caddy";

    /// <summary>Routers that read the labels of services when they run in a swarm.</summary>
    internal static ImmutableArray<RoutingFamily> All { get; } =
        [new("traefik."), new("com.docker.lb."), new("com.docker.ucp.mesh.http"), new(Caddy)];

    internal bool IsTraefik => Prefix == "traefik.";

    internal bool IsCaddy => Prefix == Caddy;

    /// <summary>Whether a label is one of them, which its beginning tells also where the rest depends on a variable.</summary>
    internal bool Contains(NamedValue label)
    {
        var name = NameOf(label);
        return name.StartsWith(Prefix, StringComparison.Ordinal)
            && (!IsCaddy || name.Length == Caddy.Length || name[Caddy.Length] is '.' or '_');
    }

    /// <summary>Whether a label may be one of them, because a variable stands where its name begins.</summary>
    internal bool MayContain(NamedValue label) => Contains(label) || NameOf(label).StartsWith(InterpolatedText.Hole);

    private static string NameOf(NamedValue label) =>
        label.Name.TryGetValue(out var name) ? name : label.Source is ComposeScalar scalar ? scalar.Text.Split('=')[0] : "";
}
