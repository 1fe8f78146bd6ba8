using System.Collections.Immutable;
using StackLint.Compose.Model;

namespace StackLint.Rules.Networking;

/// <summary>What labels say of a route through an HTTP proxy of the cluster.</summary>
/// <param name="Label">The label that names the hosts.</param>
/// <param name="Hosts">The hosts in lower case, without ports.</param>
/// <param name="Port">The port of the container that requests go to, null when no label names it.</param>
internal sealed record MeshRoute(NamedValue Label, ImmutableArray<string> Hosts, int? Port)
{
    private const string HostsLabel = "com.docker.lb.hosts";
    private const string PortLabel = "com.docker.lb.port";
    private const string OldMeshPrefix = "com.docker.ucp.mesh.http";

    /// <summary>The routes whose hosts are all known.</summary>
    /// <param name="service">The service.</param>
    /// <param name="includesOthers">Whether labels of Traefik and Caddy and the variable <c>VIRTUAL_HOST</c> count.</param>
    internal static IEnumerable<MeshRoute> FindAll(Service service, bool includesOthers)
    {
        var labels = service.Deploy.Labels;
        foreach (var label in includesOthers ? labels.Concat(service.Environment) : labels)
        {
            if (label is not { Name.IsKnown: true, Value.IsKnown: true })
            {
                continue;
            }

            var name = label.Name.Value;
            var route = name == HostsLabel ? new MeshRoute(label, RouteHosts.SplitList(label.Value.Value), FindPort(labels, PortLabel))
                : name.StartsWith(OldMeshPrefix, StringComparison.Ordinal) ? ReadOldMesh(label)
                : includesOthers && RouteHosts.ReadOther(name, label.Value.Value) is { } hosts ? new MeshRoute(label, hosts, FindPort(labels, ".loadbalancer.server.port", "traefik.port"))
                : null;
            if (route is { Hosts.IsEmpty: false } && route.Hosts.All(RouteHosts.IsPlain))
            {
                yield return route;
            }
        }
    }

    // "external_route=http://app.example.com,internal_port=8080"
    private static MeshRoute ReadOldMesh(NamedValue label)
    {
        var hosts = ImmutableArray.CreateBuilder<string>();
        int? port = null;
        foreach (var part in label.Value.Value.Split(',', StringSplitOptions.TrimEntries))
        {
            if (part.StartsWith("external_route=", StringComparison.Ordinal))
            {
                hosts.AddRange(RouteHosts.SplitList(part["external_route=".Length..]));
            }
            else if (part.StartsWith("internal_port=", StringComparison.Ordinal))
            {
                port = ReadPort(part["internal_port=".Length..]);
            }
        }

        return new MeshRoute(label, hosts.ToImmutable(), port);
    }

    private static int? FindPort(ImmutableArray<NamedValue> labels, params ReadOnlySpan<string> suffixes)
    {
        foreach (var label in labels)
        {
            foreach (var suffix in suffixes)
            {
                if (label is { Name.IsKnown: true, Value.IsKnown: true } && label.Name.Value.EndsWith(suffix, StringComparison.Ordinal))
                {
                    return ReadPort(label.Value.Value);
                }
            }
        }

        return null;
    }

    private static int? ReadPort(string text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, null, out var port) && port is > 0 and <= ushort.MaxValue ? port : null;
}
