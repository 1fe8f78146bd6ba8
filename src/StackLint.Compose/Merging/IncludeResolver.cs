using System.Collections.Immutable;
using StackLint.Compose.Loading;
using StackLint.Compose.Origins;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Merging;

/// <summary>Resolves <c>include</c> as compose-go does (<c>loader/include.go</c>): each item is a project of its own whose declarations are copied in.</summary>
/// <param name="context">The load.</param>
/// <param name="way">The files that led here.</param>
internal sealed class IncludeResolver(LoadContext context, ImmutableArray<IncludeStep> way)
{
    private const string Key = "include";

    private readonly NamedFiles _files = new(context);
    private readonly IncludeImport _import = new(context);
    private readonly IncludeEnvironment _environment = new(context);

    private int MaxDepth => context.Options.Limits.MaxIncludeDepth;

    /// <summary>The tree of one document with what it includes, and without the key.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="file">The file that it stands in.</param>
    internal ComposeMapping Resolve(ComposeMapping tree, YamlFile file)
    {
        if (tree.Find(Key)?.Value is not { } include)
        {
            return tree;
        }

        tree = new ComposeMapping(tree.Node, tree.Provenance, [.. tree.Entries.Where(static e => e.Name != Key)]);
        if (include is not ComposeSequence list)
        {
            if (!include.IsNull)
            {
                Refuse(include, Key, "must be a list");
            }

            return tree;
        }

        for (var i = 0; i < list.Items.Length; i++)
        {
            if (IncludeItem.Read(list.Items[i]) is not { } item)
            {
                Refuse(list.Items[i], $"{Key}.{i}", "must be the path of a file, or a mapping with a path");
            }
            else if (Load(item, $"{Key}.{i}", file) is { } imported)
            {
                tree = _import.Import(tree, imported, item.Site);
            }
        }

        return tree;
    }

    private ComposeMapping? Load(IncludeItem item, string path, YamlFile file)
    {
        if (item.Paths.IsEmpty)
        {
            return null;
        }

        var further = way.Add(new IncludeStep(file.Source.FullPath ?? file.Source.Path, item.Site));
        if (context.WorkingDirectory is not { } folder || item.IsUnknown)
        {
            context.IsPartial = true;
        }
        else if (way.Length >= MaxDepth)
        {
            context.Cut(item.Paths[0], path, $"include is followed for {MaxDepth} steps, and the chain is longer");
        }
        else if (!context.TryInclude())
        {
            context.Cut(item.Paths[0], path, context.IncludeBound);
        }
        else if (!TryLoad(item, path, folder, further, out var imported))
        {
            context.IsPartial = true;
        }
        else if (imported is not null && !context.TryCopy(imported))
        {
            context.Cut(item.Paths[0], path, context.CopyBound);
        }
        else
        {
            return imported;
        }

        return null;
    }

    // Included files may be empty, which is no fault.
    private bool TryLoad(IncludeItem item, string path, string folder, ImmutableArray<IncludeStep> further, out ComposeMapping? imported)
    {
        imported = null;
        var files = ImmutableArray.CreateBuilder<YamlFile>();
        foreach (var name in item.Paths)
        {
            if (_files.Locate(name, folder, path) is not { } fullPath
                || IsCycle(fullPath, name, path, further)
                || _files.Read(fullPath, name, path) is not { HasSyntaxError: false } found)
            {
                return false;
            }

            files.Add(found);
        }

        var projectDirectory = item.ProjectDirectory is { } given
            ? NamedPath.Resolve(given.Text, folder)
            : Path.GetDirectoryName(NamedPath.Resolve(item.Paths[0].Text, folder))!;
        var environment = _environment.Read(item, folder, projectDirectory);
        imported = new SpecificationLoader(context.Within(files.ToImmutable(), projectDirectory, environment, new ProvenanceStep(ProvenanceKind.Include, item.Site.Node)), further).Load();
        return true;
    }

    private bool IsCycle(string fullPath, ComposeScalar name, string path, ImmutableArray<IncludeStep> further)
    {
        var start = 0;
        while (start < further.Length && further[start].File != fullPath)
        {
            start++;
        }

        if (start == further.Length)
        {
            return false;
        }

        var isSelf = start == further.Length - 1;
        context.Report(new LoadProblem(LoadProblemKind.Cycle, name.Node, path, isSelf ? "the file includes itself" : $"include ends in a circle: {name.Text} includes this file")
        {
            Provenance = name.Provenance,
            Related = [.. further.Skip(start).SkipLast(1).Select(static s => new LoadPlace(s.Site.GetLocation(), "included here"))],
        });
        return true;
    }

    private void Refuse(ComposeValue value, string path, string expectation)
    {
        context.IsPartial = true;
        context.Report(new LoadProblem(LoadProblemKind.WrongType, value.Node, path, expectation) { Provenance = value.Provenance });
    }
}
