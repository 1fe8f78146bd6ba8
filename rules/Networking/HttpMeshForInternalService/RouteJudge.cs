using System.Collections.Immutable;
using StackLint.Analysis;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Rules.Images;

namespace StackLint.Rules.Networking;

/// <summary>Decides whether the routes of a service are for other services.</summary>
/// <param name="project">The stack.</param>
/// <param name="service">The routed service.</param>
/// <param name="suffixes">The ends of names that are only for inside.</param>
/// <param name="references">Who names whom in the stack.</param>
/// <param name="backend">The service's image among databases, caches and the like, null when it is none.</param>
internal sealed class RouteJudge(
    ComposeProject project,
    Service service,
    ImmutableArray<string> suffixes,
    ImmutableArray<ServiceReference> references,
    BackendImage? backend)
{
    private const int NamedUsers = 3;

    /// <summary>The finding, null when the routes are for people or for programs elsewhere.</summary>
    internal InternalRoute? Judge(ImmutableArray<MeshRoute> routes)
    {
        ImmutableArray<string> hosts = [.. routes.SelectMany(static r => r.Hosts).Distinct()];
        var areAllInternal = hosts.All(IsInternal);
        ImmutableArray<ServiceReference> users = [.. references.Where(r => IsUser(r, hosts))];
        if (!users.IsEmpty)
        {
            // Programs outside may need a public name as well.
            var names = PhraseList.Quoted(users.Select(static u => u.From.Name).Distinct(StringComparer.Ordinal), NamedUsers);
            return new InternalRoute(
                $"used internally by {names}",
                areAllInternal ? RuleSeverity.Warning : RuleSeverity.Info,
                [.. users.Select(static u => new RelatedLocation(u.Place, $"'{u.From.Name}' uses {u.Reference.Host}"))]);
        }

        if (backend is not null && IsForServices(backend, routes) && (areAllInternal || !routes.Any(r => SpeaksHttp(backend, r.Port))))
        {
            return new InternalRoute(
                $"and image {backend.Repository.Text} is for other services",
                RuleSeverity.Warning,
                [new RelatedLocation(service.Image.GetLocation(), "a database, cache or queue")]);
        }

        if (!areAllInternal)
        {
            return null;
        }

        return hosts.FirstOrDefault(IsServiceName) is { } name ? new InternalRoute($"and {name} is a service's name", RuleSeverity.Warning, [])
            : NameWords.FindEdge(service.Name) is not null ? null
            : new InternalRoute($"{(hosts.Length == 1 ? "a name" : "names")} for inside", RuleSeverity.Info, []);
    }

    /// <summary>Whether the clients of a back end speak HTTP to it, so that a proxy for HTTP can serve them.</summary>
    internal static bool SpeaksHttp(BackendImage backend, int? port) =>
        port is { } number ? MeshPorts.IsHttp(number) : backend.Ports.Any(static p => MeshPorts.IsHttp(p.Start));

    // What a page of a back end is routed for are people.
    private static bool IsForServices(BackendImage backend, ImmutableArray<MeshRoute> routes) =>
        !backend.Ports.IsEmpty
        && routes.All(r => r.Port is { } port ? backend.Ports.Any(p => p.Contains(port)) : backend.UiPorts.IsEmpty);

    private bool IsInternal(string host) =>
        host != "localhost" && (!host.Contains('.') || IsServiceName(host) || suffixes.Any(s => host.EndsWith(s, StringComparison.OrdinalIgnoreCase)));

    private bool IsServiceName(string host) =>
        project.Services.Any(s => s.Name.Equals(host, StringComparison.OrdinalIgnoreCase) || s.Networks.Any(n => n.Aliases.Any(a => a.IsKnown && a.Value.Equals(host, StringComparison.OrdinalIgnoreCase))));

    // A service name reaches the service itself, not the proxy.
    private bool IsUser(ServiceReference reference, ImmutableArray<string> hosts) =>
        reference.Reference.IsCertain
        && reference.From.Name != service.Name
        && !(reference.Variable is { } variable && NameWords.IsForBrowser(variable))
        && hosts.Contains(reference.Reference.Host.TrimEnd('.'), StringComparer.OrdinalIgnoreCase)
        && !IsServiceName(reference.Reference.Host)
        && OverlayTopology.ShareNetwork(reference.From, service);
}
