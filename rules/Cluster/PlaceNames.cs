using Microsoft.CodeAnalysis;
using StackLint.Cluster;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Cluster;

/// <summary>Names for the places of one mistake that stay when others come or go: host and keys, without numbers.</summary>
/// <param name="document">The document.</param>
internal sealed class PlaceNames(ClusterDocument document)
{
    /// <summary>The name of a place, and of those beside it.</summary>
    internal IEnumerable<string> Of(FoundPlace place) => place.Name is { } name
        ? [name]
        : place.Related.Select(static r => r.Location).Prepend(place.Location).Select(l => NameOf(l, place.Host));

    private string NameOf(Location location, string host)
    {
        var span = location.SourceSpan;
        var node = document.Yaml.Documents.Select(d => d.FindNode(span)).FirstOrDefault(static n => n is not null);
        var keys = node is null ? "" : string.Join('.', YamlPath.Of(node).Segments.OfType<string>());
        return $"{(host.Length > 0 ? host : HostAt(location))} {keys}".Trim();
    }

    // What stands in no host is of all of them.
    private string HostAt(Location location) => document switch
    {
        LaunchpadDocument launchpad => launchpad.Hosts.FirstOrDefault(h => h.Node.Span.Contains(location.SourceSpan))?.Address.GetValueOr("") ?? "",
        NodesDocument nodes => nodes.Nodes.FirstOrDefault(n => n.Node.Span.Contains(location.SourceSpan))?.Hostname.GetValueOr("") ?? "",
        _ => "",
    };
}
