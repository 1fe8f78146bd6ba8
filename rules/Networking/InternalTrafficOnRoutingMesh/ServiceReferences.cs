using System.Collections.Immutable;
using StackLint.Compose.Model;
using StackLint.Compose.Units;

namespace StackLint.Rules.Networking;

/// <summary>Who names whom in a project.</summary>
internal sealed class ServiceReferences
{
    // Shorter names turn up as ordinary words.
    private const int MinWordLength = 3;

    private readonly ImmutableArray<ServiceReference> _references;
    private readonly ImmutableHashSet<string> _serviceNames;

    private ServiceReferences(ComposeProject project)
    {
        _references = [.. project.Services.SelectMany(ServiceReferenceReader.Read)];
        _serviceNames = project.Services.Select(static s => s.Name).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
    }

    internal static ServiceReferences Of(ComposeProject project) => new(project);

    /// <summary>The references of other services to a service, by whatever name and port.</summary>
    internal ImmutableArray<ServiceReference> FindTo(Service service)
    {
        var names = NamesOf(service);
        return [.. _references.Where(r => r.From.Name != service.Name && Names(r.Reference, service.Name, names))];
    }

    /// <summary>The references of other services to a published port of the node they run on.</summary>
    internal ImmutableArray<ServiceReference> FindToMesh(Service service, PortRange published) =>
        [.. _references.Where(r => r.From.Name != service.Name && r.Reference is { IsMesh: true, Port: { } port } && published.Contains(port))];

    private bool Names(HostReference reference, string serviceName, IReadOnlyList<string> names)
    {
        var host = reference.Host.TrimEnd('.');
        if (names.FirstOrDefault(n => n.Equals(host, StringComparison.OrdinalIgnoreCase)) is { } name)
        {
            return reference.IsCertain || name.Length >= MinWordLength;
        }

        // "shop_db" is service db of a stack named shop; a value may also be just that word, or another service's name.
        return reference.IsCertain
            && host.EndsWith("_" + serviceName, StringComparison.OrdinalIgnoreCase)
            && host.Length > serviceName.Length + 1
            && !_serviceNames.Contains(host);
    }

    private static List<string> NamesOf(Service service)
    {
        List<string> names = [service.Name, "tasks." + service.Name];
        names.AddRange(service.Networks.SelectMany(static n => n.Aliases).Where(static a => a.IsKnown).Select(static a => a.Value));
        // A template gives each task its own name, or its node's.
        if (service.Hostname.IsKnown && !service.Hostname.Value.Contains('{'))
        {
            names.Add(service.Hostname.Value);
        }

        return names;
    }
}
