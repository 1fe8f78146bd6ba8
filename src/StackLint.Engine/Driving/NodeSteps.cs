using System.Collections.Immutable;
using StackLint.Compose.Model;
using StackLint.Compose.Origins;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Driving;

/// <summary>The nodes that a part of a project is made of, each with the way it came there.</summary>
internal sealed class NodeSteps
{
    private readonly Dictionary<YamlNode, ImmutableArray<ProvenanceStep>> _steps = new(ReferenceEqualityComparer.Instance);

    private NodeSteps()
    {
    }

    internal IEnumerable<YamlNode> Nodes => _steps.Keys;

    /// <summary>Whether any value of a project, extensions apart, came to its place by certain steps.</summary>
    /// <param name="project">The project.</param>
    /// <param name="matches">Tells the steps.</param>
    internal static bool AnyIn(ComposeProject project, Func<ProvenanceStep, bool> matches)
    {
        foreach (var entry in PartsOf(project))
        {
            if (AnyIn(entry.Value, matches))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The nodes of one entry.</summary>
    internal static NodeSteps Of(ComposeEntry entry)
    {
        var steps = new NodeSteps();
        steps.AddEntry(entry, []);
        return steps;
    }

    /// <summary>The nodes of a whole project, where several parts share one by the first of them. Extensions only keep them for others.</summary>
    internal static NodeSteps Of(ComposeProject project)
    {
        var steps = new NodeSteps();
        foreach (var entry in PartsOf(project))
        {
            steps.AddEntry(entry, []);
        }

        return steps;
    }

    /// <summary>The way of a node, or of the innermost known one that holds it; null when none does.</summary>
    internal ImmutableArray<ProvenanceStep>? Find(YamlNode? node)
    {
        for (; node is not null; node = node.Parent)
        {
            if (_steps.TryGetValue(node, out var found))
            {
                return found;
            }
        }

        return null;
    }

    private static IEnumerable<ComposeEntry> PartsOf(ComposeProject project) =>
        (project.Mapping?.Entries ?? []).Where(static e => !e.Name.StartsWith("x-", StringComparison.Ordinal));

    private static bool AnyIn(ComposeValue value, Func<ProvenanceStep, bool> matches)
    {
        if (!value.Provenance.IsDirect && value.Provenance.Steps.Any(matches))
        {
            return true;
        }

        switch (value)
        {
            case ComposeMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    if (AnyIn(entry.Value, matches))
                    {
                        return true;
                    }
                }

                return false;
            case ComposeSequence sequence:
                foreach (var item in sequence.Items)
                {
                    if (AnyIn(item, matches))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    private void AddEntry(ComposeEntry entry, ImmutableArray<ProvenanceStep> holder)
    {
        ImmutableArray<ProvenanceStep> own = [.. entry.Value.Provenance.Steps];
        if (own is [.., { Kind: ProvenanceKind.EnvFile }])
        {
            // It stands where the file is named, which came its own way.
            return;
        }

        // The key of `deploy: *x` stands in the service itself, and so does that of `image: ${TAG}`: only the value came further.
        var last = IndexOf(own, entry.Key.Entry?.Value);
        _steps.TryAdd(entry.Key, last < 0 ? (own.IsEmpty ? holder : own) : own[..last]);
        AddValue(entry.Value, own);
    }

    private static int IndexOf(ImmutableArray<ProvenanceStep> steps, YamlNode? site)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].Kind is ProvenanceKind.Alias or ProvenanceKind.Variable && ReferenceEquals(steps[i].Site, site))
            {
                return i;
            }
        }

        return -1;
    }

    private void AddValue(ComposeValue value, ImmutableArray<ProvenanceStep> own)
    {
        _steps.TryAdd(value.Node, own);
        switch (value)
        {
            case ComposeMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    AddEntry(entry, own);
                }

                break;
            case ComposeSequence sequence:
                foreach (var item in sequence.Items)
                {
                    // A list that replaces another brings all its items along.
                    ImmutableArray<ProvenanceStep> steps = [.. item.Provenance.Steps];
                    AddValue(item, own is [{ Kind: ProvenanceKind.Override } replaced, ..] && !steps.Contains(replaced) ? steps.Insert(0, replaced) : steps);
                }

                break;
        }
    }
}
