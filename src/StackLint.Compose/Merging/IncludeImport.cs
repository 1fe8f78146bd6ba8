using StackLint.Compose.Loading;
using StackLint.Compose.Origins;
using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>Copies what included files declare into the tree that includes them; Docker refuses two different things of one name.</summary>
/// <param name="context">The load that includes.</param>
internal sealed class IncludeImport(LoadContext context)
{
    private static readonly string[] Sections = ["services", "volumes", "networks", "secrets", "configs"];

    /// <summary>The tree with what the included files declare.</summary>
    /// <param name="tree">The tree that includes.</param>
    /// <param name="imported">The included files, loaded.</param>
    /// <param name="site">The item of <c>include</c>.</param>
    internal ComposeMapping Import(ComposeMapping tree, ComposeMapping imported, ComposeValue site)
    {
        foreach (var name in Sections)
        {
            if (imported.Find(name) is { Value: ComposeMapping { Entries.IsEmpty: false } } section)
            {
                var own = tree.Find(name);
                tree = own?.Value switch
                {
                    ComposeMapping mapping => With(tree, own with { Value = Merge(mapping, (ComposeMapping)section.Value, name, site) }),
                    null => With(tree, section with { Value = Overriding.Derive(section.Value, ProvenanceKind.Include, site.Node) }),
                    // The schema refuses it.
                    _ => tree,
                };
            }
        }

        return tree;
    }

    private ComposeMapping Merge(ComposeMapping own, ComposeMapping imported, string section, ComposeValue site)
    {
        var known = own.Entries.ToDictionary(static e => e.Name, StringComparer.Ordinal);
        var entries = own.Entries.ToBuilder();
        foreach (var entry in imported.Entries)
        {
            if (!known.TryGetValue(entry.Name, out var other))
            {
                entries.Add(entry with { Value = Overriding.Derive(entry.Value, ProvenanceKind.Include, site.Node) });
            }
            else if (!ValueEquality.MayBeEqual(other.Value, entry.Value))
            {
                context.Report(new LoadProblem(LoadProblemKind.Conflict, other.Key, $"{section}.{entry.Name}", "conflicts with imported resource")
                {
                    Provenance = other.Value.Provenance,
                    Related =
                    [
                        new LoadPlace(entry.Key.GetLocation(), $"'{entry.Name}' of the included file"),
                        new LoadPlace(site.GetLocation(), "included here"),
                    ],
                });
            }
        }

        return new ComposeMapping(own.Node, own.Provenance, entries.ToImmutable());
    }

    private static ComposeMapping With(ComposeMapping tree, ComposeEntry entry) => new(
        tree.Node,
        tree.Provenance,
        tree.Find(entry.Name) is null
            ? tree.Entries.Add(entry)
            : [.. tree.Entries.Select(e => e.Name == entry.Name ? entry : e)]);
}
