using StackLint.Compose.Model;
using StackLint.Compose.Values;
using StackLint.Rules.Images;

namespace StackLint.Rules.Portability;

/// <summary>Tells which labels a router reads that is deployed with a project.</summary>
internal static class OwnRouter
{
    private static readonly ImagePattern Traefik = new("traefik");

    private static readonly ImagePattern Caddy = new("caddy-docker-proxy");

    /// <summary>Whether one among the services reads the labels of containers: Traefik when it is not told of the swarm, caddy-docker-proxy always (on its own node).</summary>
    internal static bool ReadsContainers(IEnumerable<Service> services, RoutingFamily family) => family switch
    {
        { IsTraefik: true } => services.Any(static s => IsImage(s, Traefik) && KnowsOnlyContainers([.. Texts(s)])),
        { IsCaddy: true } => services.Any(static s => IsImage(s, Caddy)),
        _ => false,
    };

    private static bool IsImage(Service service, ImagePattern pattern) => ImageName.Of(service) is { } image && pattern.Match(image) == true;

    // Settings in a file of its own are not seen here: without any in sight it is taken for one of the swarm.
    private static bool KnowsOnlyContainers(IReadOnlyList<string> texts) =>
        texts.Any(static t => t.Contains("docker", StringComparison.OrdinalIgnoreCase) && t.Contains("provider", StringComparison.OrdinalIgnoreCase))
        && !texts.Any(static t => t.Contains("swarm", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Texts(Service service) =>
        service.Command.Select(static t => (t.Source as ComposeScalar)?.Text ?? "")
            .Concat(service.Environment.Select(static e => e.Name.GetValueOr("")));
}
