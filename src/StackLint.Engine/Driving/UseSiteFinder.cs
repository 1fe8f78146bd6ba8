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
    private readonly Dictionary<Service, Dictionary<YamlNode, ImmutableArray<ProvenanceStep>>> _steps = [];

    internal UseSite Find(Finding finding)
    {
        if (finding.Details.Provenance is { } provenance)
        {
            return new UseSite(finding.Subject?.Entry?.Key, [.. provenance.Steps]);
        }

        if (finding.Subject is not { Entry: { } entry } service)
        {
            return UseSite.None;
        }

        var steps = StepsOf(service, entry);
        for (var node = FindNode(finding.Diagnostic.Location); node is not null; node = node.Parent)
        {
            if (steps.TryGetValue(node, out var found))
            {
                return new UseSite(entry.Key, found);
            }
        }

        return new UseSite(entry.Key, []);
    }

    private YamlNode? FindNode(Location location)
    {
        var path = location.GetLineSpan().Path;
        var file = project.Files.FirstOrDefault(f => f.Path == path);
        return file is null ? null : FindNode(file.Yaml, location.SourceSpan);
    }

    internal static YamlNode? FindNode(YamlFile file, TextSpan span)
    {
        foreach (var document in file.Documents)
        {
            if (document.FindNode(span) is { } node)
            {
                return node;
            }
        }

        return null;
    }

    private Dictionary<YamlNode, ImmutableArray<ProvenanceStep>> StepsOf(Service service, ComposeEntry entry)
    {
        if (!_steps.TryGetValue(service, out var steps))
        {
            steps = new(ReferenceEqualityComparer.Instance);
            AddEntry(entry, [], steps);
            _steps.Add(service, steps);
        }

        return steps;
    }

    private static void AddEntry(ComposeEntry entry, ImmutableArray<ProvenanceStep> holder, Dictionary<YamlNode, ImmutableArray<ProvenanceStep>> steps)
    {
        ImmutableArray<ProvenanceStep> own = [.. entry.Value.Provenance.Steps];

        // The key of `deploy: *x` stands in the service itself; only its value came through the alias.
        var alias = entry.Key.Entry?.Value as YamlAlias;
        var last = alias is null ? -1 : IndexOf(own, alias);
        steps.TryAdd(entry.Key, last < 0 ? (own.IsEmpty ? holder : own) : own[..last]);
        AddValue(entry.Value, own, steps);
    }

    private static void AddValue(ComposeValue value, ImmutableArray<ProvenanceStep> own, Dictionary<YamlNode, ImmutableArray<ProvenanceStep>> steps)
    {
        steps.TryAdd(value.Node, own);
        switch (value)
        {
            case ComposeMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    AddEntry(entry, own, steps);
                }

                break;
            case ComposeSequence sequence:
                foreach (var item in sequence.Items)
                {
                    AddValue(item, [.. item.Provenance.Steps], steps);
                }

                break;
        }
    }

    private static int IndexOf(ImmutableArray<ProvenanceStep> steps, YamlNode site)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            if (ReferenceEquals(steps[i].Site, site))
            {
                return i;
            }
        }

        return -1;
    }
}
