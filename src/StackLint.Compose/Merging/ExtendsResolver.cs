using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>
/// Resolves <c>extends</c> of services in the same file; the key disappears from each service it was resolved for. One that
/// names another file, no service, or runs in a circle stays, as a sign that the service is not complete.
/// </summary>
internal sealed class ExtendsResolver
{
    // Bounds on what a hostile file can make of a few lines: levels of extends, and values copied in all.
    private const int MaxDepth = 100;
    private const int MaxCopies = 1_000_000;

    private readonly TreeMerger _merger;
    private readonly Dictionary<string, ComposeEntry> _services;
    private readonly Dictionary<string, ComposeMapping?> _resolved = new(StringComparer.Ordinal);
    private int _depth;
    private int _copies;

    private ExtendsResolver(ComposeMapping services, TreeMerger merger)
    {
        _merger = merger;
        _services = services.Entries.ToDictionary(static e => e.Name, StringComparer.Ordinal);
    }

    /// <summary>The tree of one document with its services extended.</summary>
    internal static ComposeMapping Resolve(ComposeMapping tree, TreeMerger merger)
    {
        if (tree.Find("services") is not { Value: ComposeMapping services }
            || !services.Entries.Any(static e => (e.Value as ComposeMapping)?.Find("extends") is not null))
        {
            return tree;
        }

        var resolver = new ExtendsResolver(services, merger);
        var extended = new ComposeMapping(
            services.Node,
            services.Provenance,
            [.. services.Entries.Select(e => resolver.Resolve(e.Name) is { } service ? e with { Value = service } : e)]);
        return new ComposeMapping(
            tree.Node,
            tree.Provenance,
            [.. tree.Entries.Select(e => e.Name == "services" ? e with { Value = extended } : e)]);
    }

    private ComposeMapping? Resolve(string name)
    {
        if (!_services.TryGetValue(name, out var entry) || entry.Value is not ComposeMapping service)
        {
            return null;
        }

        if (_resolved.TryGetValue(name, out var known))
        {
            return known;
        }

        // Met again before it is done, the service extends itself: null ends the circle.
        _resolved.Add(name, null);
        var result = service;
        if (service.Find("extends")?.Value is { IsNull: false } extends && LocalBase(extends) is { } baseName && FindBase(baseName) is { } found)
        {
            var below = (ComposeMapping)Overriding.Extend(OverrideTags.StripMapping(found), extends.Node);
            var own = new ComposeMapping(service.Node, service.Provenance, [.. service.Entries.Where(static e => e.Name != "extends")]);
            var merged = _merger.MergeService(below, own);
            result = new ComposeMapping(service.Node, service.Provenance, merged.Entries);
        }

        _resolved[name] = result;
        return result;
    }

    private ComposeMapping? FindBase(string name)
    {
        _depth++;
        var found = _depth > MaxDepth ? null : Resolve(name);
        _depth--;
        _copies += found is null ? 0 : Count(found);
        return _copies > MaxCopies ? null : found;
    }

    private static int Count(ComposeValue value) => 1 + value switch
    {
        ComposeMapping mapping => mapping.Entries.Sum(static e => Count(e.Value)),
        ComposeSequence sequence => sequence.Items.Sum(Count),
        _ => 0,
    };

    private static string? LocalBase(ComposeValue extends) => extends switch
    {
        ComposeScalar { IsUnknown: false } scalar => scalar.Text,
        ComposeMapping mapping when mapping.Find("file") is null or { Value.IsNull: true }
            && mapping.Find("service")?.Value is ComposeScalar { IsUnknown: false, IsNull: false } service => service.Text,
        _ => null,
    };
}
