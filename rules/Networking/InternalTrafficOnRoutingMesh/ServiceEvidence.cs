using Microsoft.CodeAnalysis;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;

namespace StackLint.Rules.Networking;

/// <summary>Gathers the evidence that holds for all ports of a service alike.</summary>
internal static class ServiceEvidence
{
    internal static IEnumerable<IngressEvidence> Collect(MeshProject mesh, Service service)
    {
        if (HasOnlyInternalNetworks(mesh.Project, service))
        {
            yield return new IngressEvidence(IngressEvidenceKind.InternalNetworks, "all its networks are internal", []);
        }

        if (mesh.Dependencies[service.Name].FirstOrDefault(d => d.From.Name != service.Name) is { From: { } from, Place: { } place })
        {
            var phrase = $"'{from.Name}' depends on it";
            yield return new IngressEvidence(IngressEvidenceKind.Dependency, phrase, [new RelatedLocation(place, phrase)]);
        }

        if (NameWords.FindInternal(service.Name) is { } internalWord)
        {
            yield return new IngressEvidence(IngressEvidenceKind.InternalName, $"it is named '{internalWord}'", []);
        }

        if (mesh.WebProxies.FirstOrDefault(p => p.Name != service.Name && OverlayTopology.ShareNetwork(p, service)) is { } proxy)
        {
            var phrase = $"proxy '{proxy.Name}' shares a network with it";
            yield return new IngressEvidence(IngressEvidenceKind.ProxyBeside, phrase, [new RelatedLocation(proxy.GetKeyLocation(), phrase)]);
        }

        if (NameWords.FindEdge(service.Name) is { } edgeWord)
        {
            yield return new IngressEvidence(IngressEvidenceKind.EdgeName, $"it is named '{edgeWord}'", []);
        }

        if (mesh.Project.Services.Length == 1)
        {
            yield return new IngressEvidence(IngressEvidenceKind.OnlyService, "the file has no other service", []);
        }
    }

    private static bool HasOnlyInternalNetworks(ComposeProject project, Service service)
    {
        var names = OverlayTopology.JoinedNetworks(service).ToList();
        return names.Count > 0
            && service.Networks.All(static n => n.Name is not null)
            && names.TrueForAll(n => project.FindNetwork(n) is { } network && network.Internal.Is(true));
    }
}
