using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Compose.Origins;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Driving;

/// <summary>Finds the way of a finding's place into the service it was found in.</summary>
/// <param name="project">The project.</param>
internal sealed class UseSiteFinder(ComposeProject project)
{
    private readonly Dictionary<Service, NodeSteps> _services = [];
    private NodeSteps? _project;
    private bool? _hasSteps;
    private readonly Dictionary<YamlFile, AnchorUses> _anchors = new(ReferenceEqualityComparer.Instance);
    private Dictionary<YamlNode, List<Service>>? _users;

    internal UseSite Find(Finding finding)
    {
        var entry = finding.Subject?.Entry;
        if (finding.Details.Provenance is { } provenance)
        {
            return new UseSite(entry?.Key, [.. provenance.Steps]);
        }

        if (!HasSteps)
        {
            return new UseSite(entry?.Key, []);
        }

        var node = FindNode(finding.Diagnostic.Location);
        return entry is not null && StepsOf(finding.Subject!, entry).Find(node) is { } steps
            ? new UseSite(entry.Key, steps)
            : new UseSite(entry?.Key, ProjectSteps.Find(node) ?? []);
    }

    /// <summary>The services beside these that an edit would change, too, in the order of the project.</summary>
    /// <param name="fix">The edit.</param>
    /// <param name="file">The file that it changes.</param>
    /// <param name="services">The services that it is meant for.</param>
    internal ImmutableArray<Service> FindOthers(CodeFix fix, YamlFile file, IReadOnlyCollection<Service> services)
    {
        if (services.Count == 0)
        {
            return [];
        }

        var reached = fix.Changes.Where(static c => !IsAtTopLevel(c)).SelectMany(c => UsersOf(FindNode(file, c.Span))).ToHashSet();
        reached.ExceptWith(services);

        // Of many services hardly any edit reaches another.
        return reached.Count == 0 ? [] : [.. project.Services.Where(reached.Contains)];
    }

    /// <summary>A node whose anchor an edit takes away, or, where it is not known whom an edit suits, one that holds its place; null when others refer to none.</summary>
    /// <param name="fix">The edit.</param>
    /// <param name="file">The file that it changes.</param>
    /// <param name="suitsServices">Whether the edit is known to suit the services that share its text.</param>
    internal YamlNode? FindAnchor(CodeFix fix, YamlFile file, bool suitsServices)
    {
        if (!_anchors.TryGetValue(file, out var anchors))
        {
            _anchors.Add(file, anchors = AnchorUses.Of(file));
        }

        return anchors.FindOrphaning(fix.Changes)
            ?? (suitsServices ? null : fix.Changes.Where(static c => !IsAtTopLevel(c)).Select(c => anchors.FindHolder(FindNode(file, c.Span))).FirstOrDefault(static n => n is not null));
    }

    // A key of the top level that is added at the end of the file stands where the last service ends, and is no part of it.
    private static bool IsAtTopLevel(TextChange change) =>
        change is { Span.IsEmpty: true, NewText: { } text } && text.AsSpan().TrimStart("\r\n") is { IsEmpty: false } line && line.Length < text.Length && line[0] is not (' ' or '\t');

    // In most files all values stand where they are used.
    private bool HasSteps => _hasSteps ??= NodeSteps.AnyIn(project, static _ => true);

    private NodeSteps ProjectSteps => _project ??= NodeSteps.Of(project);

    private YamlNode? FindNode(Location location)
    {
        var path = location.GetLineSpan().Path;
        var file = project.Files.FirstOrDefault(f => f.Path == path);
        return file is null ? null : FindNode(file.Yaml, location.SourceSpan);
    }

    internal static YamlNode? FindNode(YamlFile file, TextSpan span)
    {
        // Of many documents those that end before the place are passed over at once.
        var (low, high) = (0, file.Documents.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = file.Documents[middle].Root.FullSpan.End < span.End ? (middle + 1, high) : (low, middle);
        }

        for (; low < file.Documents.Length && file.Documents[low].Root.FullSpan.Start <= span.End; low++)
        {
            if (file.Documents[low].FindNode(span) is { } node)
            {
                return node;
            }
        }

        return null;
    }

    private NodeSteps StepsOf(Service service, ComposeEntry entry)
    {
        if (!_services.TryGetValue(service, out var steps))
        {
            _services.Add(service, steps = NodeSteps.Of(entry));
        }

        return steps;
    }

    private List<Service> UsersOf(YamlNode? node)
    {
        _users ??= FindUsers();
        for (; node is not null; node = node.Parent)
        {
            if (_users.TryGetValue(node, out var users))
            {
                return users;
            }
        }

        return [];
    }

    private Dictionary<YamlNode, List<Service>> FindUsers()
    {
        var users = new Dictionary<YamlNode, List<Service>>(ReferenceEqualityComparer.Instance);

        // Where no text is used elsewhere, what stands in a service is its own; what variables hold stands in no file.
        var areApart = !NodeSteps.AnyIn(project, static s => s.Kind is not (ProvenanceKind.Variable or ProvenanceKind.EnvFile));
        foreach (var service in project.Services)
        {
            foreach (var node in service.Entry is not { } entry ? [] : areApart ? [entry.Key, entry.Value.Node] : StepsOf(service, entry).Nodes)
            {
                if (!users.TryGetValue(node, out var list))
                {
                    users.Add(node, list = []);
                }

                list.Add(service);
            }
        }

        return users;
    }
}
