using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Compose.Units;
using StackLint.Rules.Cluster;
using StackLint.Rules.Images;
using StackLint.Rules.Options;

namespace StackLint.Rules.Networking;

/// <summary>What SL2004 knows of a project as a whole, gathered once.</summary>
internal sealed class MeshProject
{
    internal static readonly RuleOption<IReadOnlyList<string>> BackendImagesOption = RuleOption.List(
        "stacklint.backend_images",
        "Further images that other services use, each as IMAGE PORT PORT…");

    internal MeshProject(ComposeAnalysisContext context)
    {
        Project = context.Project;
        BackendImages = context.GetOption(BackendImagesOption);
        References = ServiceReferences.Of(Project, NodeAddresses.Of(context));
        // A link may carry an alias: "db:database".
        Dependencies = Project.Services
            .SelectMany(static s => s.DependsOn.Concat(s.Links).Where(static n => n.IsKnown).Select(n => (From: s, Name: n)))
            .ToLookup(static d => d.Name.Value.Split(':')[0], static d => (d.From, d.Name.GetLocation()), StringComparer.Ordinal);
        var proxyImages = context.GetOption(SharedOptions.ProxyImages);
        Proxies = [.. Project.Services.Where(s => ImageList.Proxies.Match(ImageName.Of(s), proxyImages) == true)];
        WebProxies = [.. Proxies.Where(static s => s.Ports.Any(static p => IsWeb(p.Published)))];
    }

    internal ComposeProject Project { get; }

    internal IReadOnlyList<string> BackendImages { get; }

    internal ServiceReferences References { get; }

    /// <summary>Who depends on a service, by its name, each with the place that says so.</summary>
    internal ILookup<string, (Service From, Location Place)> Dependencies { get; }

    internal ImmutableArray<Service> Proxies { get; }

    /// <summary>The proxies that publish 80 or 443.</summary>
    internal ImmutableArray<Service> WebProxies { get; }

    /// <summary>Whether the service stands at the edge, where its ports belong to the world outside.</summary>
    internal bool IsEdge(Service service) => Proxies.Contains(service) || EdgeLabels.UsesHttpMesh(service);

    private static bool IsWeb(Located<PortRange> published) => published.IsKnown && (published.Value.Contains(80) || published.Value.Contains(443));
}
