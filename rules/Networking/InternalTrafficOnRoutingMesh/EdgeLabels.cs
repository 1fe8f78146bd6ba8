using System.Collections.Immutable;
using StackLint.Compose.Model;

namespace StackLint.Rules.Networking;

/// <summary>What labels and variables say of a proxy in front of a service.</summary>
/// <param name="Source">The label or variable that routes to the service.</param>
/// <param name="Ports">The ports that it names; empty when it names none.</param>
internal sealed record EdgeLabels(NamedValue Source, ImmutableArray<long> Ports)
{
    // Traefik does not look at the case of labels.
    private static readonly ImmutableArray<string> RoutePrefixes = ["traefik.http.routers.", "traefik.frontend.", "com.docker.lb.hosts", "caddy"];

    private static readonly ImmutableArray<string> PortSuffixes = [".loadbalancer.server.port", "traefik.port", "com.docker.lb.port", "VIRTUAL_PORT"];

    /// <summary>The labels of a service that a proxy routes to, null when there are none. Swarm's proxies read <c>deploy.labels</c>.</summary>
    internal static EdgeLabels? Find(Service service)
    {
        var labels = service.Deploy.Labels;
        if (labels.Any(static l => l.Name.Is("traefik.enable") && l.Value.Is("false")))
        {
            return null;
        }

        var virtualHosts = service.Environment.Where(static e => e.Name.IsKnown && e.Name.Value.StartsWith("VIRTUAL_", StringComparison.Ordinal)).ToImmutableArray();
        // The label that says which requests are routed tells most.
        var source = labels
            .Where(static l => l.Name.IsKnown && RoutePrefixes.Any(p => l.Name.Value.StartsWith(p, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(static l => l.Name.Value.EndsWith("rule", StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .FirstOrDefault()
            ?? virtualHosts.FirstOrDefault(static e => e.Name.Is("VIRTUAL_HOST"));

        return source is null ? null : new EdgeLabels(source, [.. labels.Concat(virtualHosts).Select(ReadPort).OfType<long>()]);
    }

    /// <summary>Whether the proxy routes to the port: the one that is named, or else the only one the service publishes.</summary>
    internal bool RouteTo(PortMapping port, Service service)
    {
        if (!port.Protocol.IsAbsent && !port.Protocol.Is("tcp"))
        {
            return false;
        }

        return Ports.IsEmpty
            ? service.Ports.Length == 1
            : port.Target.IsKnown && Ports.Any(p => p <= ushort.MaxValue && port.Target.Value.Contains((int)p));
    }

    /// <summary>Whether the old HTTP routing mesh serves the service; that mesh needs the published port.</summary>
    internal static bool UsesHttpMesh(Service service) =>
        service.Deploy.Labels.Concat(service.Labels).Any(static l => l.Name.IsKnown && l.Name.Value.StartsWith("com.docker.ucp.mesh.http", StringComparison.Ordinal));

    private static long? ReadPort(NamedValue label)
    {
        if (!label.Name.IsKnown || !label.Value.IsKnown)
        {
            return null;
        }

        var name = label.Name.Value;
        var value = label.Value.Value;
        if (name.StartsWith("caddy", StringComparison.Ordinal) && value.Contains("upstreams", StringComparison.Ordinal))
        {
            value = new string([.. value.Where(char.IsAsciiDigit)]);
        }
        else if (!PortSuffixes.Any(s => name.EndsWith(s, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        return long.TryParse(value, System.Globalization.NumberStyles.None, null, out var port) ? port : null;
    }
}
