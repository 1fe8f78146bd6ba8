using System.Collections.Immutable;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Compose.Units;

namespace StackLint.Rules.Networking;

/// <summary>Who names whom in a project.</summary>
internal sealed class ServiceReferences
{
    // Shorter names turn up as ordinary words.
    private const int MinWordLength = 3;

    private readonly ImmutableArray<ServiceReference> _references;
    private readonly ImmutableArray<ServiceReference> _toMesh;

    // Indexes of references by what they name, so that many services do not each read all of them.
    private readonly ILookup<string, int> _byHost;
    private readonly ILookup<string, int> _byStackName;

    private readonly IReadOnlyDictionary<string, RelatedLocation> _nodes;

    private ServiceReferences(ComposeProject project, IReadOnlyDictionary<string, RelatedLocation> nodes)
    {
        _nodes = nodes;
        _references = [.. project.Services.SelectMany(ServiceReferenceReader.Read)];
        var indexes = Enumerable.Range(0, _references.Length).ToList();
        _byHost = indexes.ToLookup(i => HostOf(_references[i]), StringComparer.OrdinalIgnoreCase);
        var serviceNames = project.Services.Select(static s => s.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _toMesh = [.. _references.Where(r => r.Reference.Port is not null && (r.Reference.IsMesh || (FindNode(r) is not null && !serviceNames.Contains(HostOf(r)))))];
        _byStackName = indexes
            .Where(i => _references[i].Reference.IsCertain && !serviceNames.Contains(HostOf(_references[i])))
            .SelectMany(i => NamesBehindStack(HostOf(_references[i])).Select(name => (Name: name, Index: i)))
            .ToLookup(static p => p.Name, static p => p.Index, StringComparer.OrdinalIgnoreCase);
    }

    /// <param name="project">The project.</param>
    /// <param name="nodes">The names and addresses of the swarm's nodes, as far as documents of the run tell them.</param>
    internal static ServiceReferences Of(ComposeProject project, IReadOnlyDictionary<string, RelatedLocation> nodes) => new(project, nodes);

    /// <summary>The references of other services to a service, by whatever name and port, in the order of the file.</summary>
    internal ImmutableArray<ServiceReference> FindTo(Service service) =>
    [
        .. NamesOf(service)
            .SelectMany(n => _byHost[n].Where(i => _references[i].Reference.IsCertain || n.Length >= MinWordLength))
            .Concat(_byStackName[service.Name])
            .Distinct()
            .Order()
            .Select(i => _references[i])
            .Where(r => r.From.Name != service.Name),
    ];

    /// <summary>The references of other services to a published port of the node they run on.</summary>
    internal ImmutableArray<ServiceReference> FindToMesh(Service service, PortRange published) =>
        [.. _toMesh.Where(r => published.Contains(r.Reference.Port!.Value) && r.From.Name != service.Name)];

    /// <summary>The place that says that a reference names a node of the swarm; null when none does.</summary>
    internal RelatedLocation? FindNode(ServiceReference reference) => _nodes.GetValueOrDefault(HostOf(reference));

    private static string HostOf(ServiceReference reference) => reference.Reference.Host.TrimEnd('.');

    // "shop_db" is service db of a stack named shop; a value may also be just that word, or another service's name.
    private static IEnumerable<string> NamesBehindStack(string host)
    {
        for (var at = 1; at < host.Length - 1; at++)
        {
            if (host[at] == '_')
            {
                yield return host[(at + 1)..];
            }
        }
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
