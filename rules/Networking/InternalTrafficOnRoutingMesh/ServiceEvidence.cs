using Microsoft.CodeAnalysis;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Rules.Images;

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

        if (ImageName.Of(service) is { } image && FindExporter(image) is { } exporter)
        {
            var phrase = $"metrics of {exporter} are for a monitoring service";
            yield return new IngressEvidence(IngressEvidenceKind.MetricsSource, phrase, [new RelatedLocation(service.Image.GetLocation(), phrase)]);
        }

        if (ImageList.Registries.Match(ImageName.Of(service), []) == true)
        {
            yield return new IngressEvidence(IngressEvidenceKind.EngineClients, "the nodes' own engines pull from a registry", []);
        }

        if (service.Environment.FirstOrDefault(e => IsOwnAddress(mesh.Project, e)) is { } own)
        {
            yield return new IngressEvidence(IngressEvidenceKind.OwnAddress, $"{own.Name.Value} tells it its address outside", []);
        }
        else if (AnnouncedAddress.Find(service) is { } address && mesh.Project.FindService(address) is null)
        {
            yield return new IngressEvidence(IngressEvidenceKind.OwnAddress, $"it announces {address} to its clients", []);
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

    // "prom/node-exporter", "acme/mysqld_exporter"
    private static string? FindExporter(ImageName image)
    {
        var name = image.Repository[(image.Repository.LastIndexOf('/') + 1)..];
        return name.EndsWith("exporter", StringComparison.OrdinalIgnoreCase) ? name : null;
    }

    private static bool IsOwnAddress(ComposeProject project, NamedValue variable) =>
        variable is { Name.IsKnown: true, Value.IsPresent: true }
        && NameWords.IsOwnAddress(variable.Name.Value)
        && (!variable.Value.TryGetValue(out var value)
            || HostReferenceScanner.ScanValue(variable.Name.Value, value).TrueForAll(r => r.Host != "localhost" && project.FindService(r.Host) is null));

    private static bool HasOnlyInternalNetworks(ComposeProject project, Service service)
    {
        var names = OverlayTopology.JoinedNetworks(service).ToList();
        return names.Count > 0
            && service.Networks.All(static n => n.Name is not null)
            && names.TrueForAll(n => project.FindNetwork(n) is { } network && network.Internal.Is(true));
    }
}
