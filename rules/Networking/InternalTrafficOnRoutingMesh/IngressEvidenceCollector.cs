using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Compose.Units;
using StackLint.Rules.Images;

namespace StackLint.Rules.Networking;

/// <summary>Gathers what speaks for and against the ports of one service being for other services.</summary>
internal sealed class IngressEvidenceCollector
{
    private const int NamedUsers = 3;

    private readonly MeshProject _project;
    private readonly Service _service;
    private readonly BackendImage? _backend;
    private readonly EdgeLabels? _edgeLabels;
    private readonly ImmutableArray<ServiceReference> _references;
    private readonly ImmutableArray<IngressEvidence> _ofService;

    internal IngressEvidenceCollector(MeshProject project, Service service)
    {
        _project = project;
        _service = service;
        _backend = BackendImages.Find(ImageName.Of(service), project.BackendImages);
        _edgeLabels = EdgeLabels.Find(service);
        _references = project.References.FindTo(service);
        _ofService = [.. ServiceEvidence.Collect(project, service)];
    }

    /// <summary>The references of other services to this one.</summary>
    internal ImmutableArray<ServiceReference> References => _references;

    /// <summary>All evidence on one port, strongest first.</summary>
    internal ImmutableArray<IngressEvidence> Collect(PortMapping port)
    {
        var evidence = new List<IngressEvidence>(_ofService);
        AddReferences(port, evidence);
        AddBackend(port, evidence);
        AddNumbers(port, evidence);
        if (_edgeLabels?.RouteTo(port, _service) == true)
        {
            // Whoever comes from outside comes through the proxy already.
            evidence.RemoveAll(static e => e.Kind is IngressEvidenceKind.EdgeName or IngressEvidenceKind.OwnAddress or IngressEvidenceKind.OnlyService);
            evidence.Add(At(IngressEvidenceKind.BehindProxy, $"a proxy routes to it by {_edgeLabels.Source.Name.Value}", _edgeLabels.Source.Node.GetLocation()));
        }

        return [.. evidence.OrderByDescending(static e => e.Weight)];
    }

    /// <summary>Whether other services name this one together with the port, or without one.</summary>
    internal bool IsNamed(PortMapping port) => _references.Any(r => r.Reference.Port is not { } number || Contains(port.Target, number));

    private void AddReferences(PortMapping port, List<IngressEvidence> evidence)
    {
        if (port.Published.IsKnown && _project.References.FindToMesh(_service, port.Published.Value) is { IsEmpty: false } mesh)
        {
            evidence.Add(OfReferences(IngressEvidenceKind.MeshReference, ("reaches it through a node as", "reach it through a node as"), mesh) with
            {
                Sources = [.. mesh.Select(_project.References.FindNode).OfType<RelatedLocation>().Distinct()],
            });
        }

        var withPort = _references.Where(r => r.Reference.Port is { } number && Contains(port.Target, number)).ToImmutableArray();
        var withoutPort = _references.Where(static r => r.Reference.Port is null).ToImmutableArray();
        if (!withPort.IsEmpty)
        {
            evidence.Add(OfReferences(IngressEvidenceKind.ReferenceWithPort, ("connects to", "connect to"), withPort));
        }
        else if (!withoutPort.IsEmpty)
        {
            evidence.Add(OfReferences(IngressEvidenceKind.ReferenceWithoutPort, ("names", "name"), withoutPort));
        }
    }

    private void AddBackend(PortMapping port, List<IngressEvidence> evidence)
    {
        if (!port.Target.IsKnown)
        {
            return;
        }

        var target = port.Target.Value;
        if (_backend is null)
        {
            // Whose image a variable or another file names may be anything.
            if (_service.IsComplete && ImageName.Of(_service) is not { IsUnknown: true } && MeshPorts.FindBackend(target) is { } name)
            {
                evidence.Add(new IngressEvidence(IngressEvidenceKind.BackendNumber, $"{target} is the port of {name}", []));
            }

            return;
        }

        if (_backend.Ports.Any(p => p.Start <= target.End && target.Start <= p.End))
        {
            evidence.Add(At(IngressEvidenceKind.BackendPort, $"{target} is the port for clients of image {_backend.Repository.Text}", _service.Image.GetLocation()));
        }

        if (_backend.UiPorts.Any(target.Contains))
        {
            evidence.Add(At(IngressEvidenceKind.UserInterface, $"{target} is the page for people of image {_backend.Repository.Text}", _service.Image.GetLocation()));
        }
    }

    private void AddNumbers(PortMapping port, List<IngressEvidence> evidence)
    {
        if (_backend is not { Ports.IsEmpty: false } && (Contains(port.Published, 80) || Contains(port.Published, 443)))
        {
            evidence.Add(new IngressEvidence(IngressEvidenceKind.WebPort, $"{port.Published.Value} is the web's port", []));
        }

        if (port is { Published.IsAbsent: true, Target.IsKnown: true })
        {
            evidence.Add(new IngressEvidence(IngressEvidenceKind.UnfixedNumber, "its number on the nodes is left to the swarm", []));
        }

        var protocol = (port.Published.IsKnown ? MeshPorts.FindExternalProtocol(port.Published.Value) : null)
            ?? (port.Target.IsKnown ? MeshPorts.FindExternalProtocol(port.Target.Value) : null);
        if (protocol is not null)
        {
            evidence.Add(new IngressEvidence(IngressEvidenceKind.ExternalProtocol, $"{protocol} is meant for the world outside", []));
        }
    }

    // "'api' and 'worker' connect to db:5432" reads better than one clause each.
    private static IngressEvidence OfReferences(IngressEvidenceKind kind, (string One, string Many) verb, ImmutableArray<ServiceReference> references)
    {
        var phrases = references
            .GroupBy(static r => Spell(r.Reference), StringComparer.OrdinalIgnoreCase)
            .Select(g => (Host: g.Key, Users: g.Select(static r => r.From.Name).Distinct(StringComparer.Ordinal).ToList()))
            .Select(g => $"{PhraseList.Quoted(g.Users, NamedUsers)} {(g.Users.Count == 1 ? verb.One : verb.Many)} {g.Host}")
            .ToList();
        return new IngressEvidence(
            kind,
            PhraseList.Join(phrases, NamedUsers),
            [.. references.DistinctBy(static r => r.Place).Select(r => new RelatedLocation(r.Place, $"'{r.From.Name}' {verb.One} {Spell(r.Reference)}"))]);
    }

    private static string Spell(HostReference reference) => reference.Port is { } port ? $"{reference.Host}:{port}" : reference.Host;

    private static IngressEvidence At(IngressEvidenceKind kind, string phrase, Location place) => new(kind, phrase, [new RelatedLocation(place, phrase)]);

    private static bool Contains(Located<PortRange> ports, int port) => ports.IsKnown && ports.Value.Contains(port);
}
