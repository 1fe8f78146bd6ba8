using System.Collections.Immutable;
using StackLint.Compose.Directives;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Merging;
using StackLint.Compose.Model;
using StackLint.Compose.Origins;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Binding;

/// <summary>Loads files as one project, as the target's tool does. Never throws for bad input.</summary>
public static class ComposeLoader
{
    /// <summary>Loads files, base first: aliases, merge keys, interpolation, <c>extends</c> within a file, merging, typed views.</summary>
    /// <param name="files">At least one file.</param>
    /// <param name="options">How to load.</param>
    public static ComposeProject Load(ImmutableArray<YamlFile> files, ComposeLoadOptions options)
    {
        var reader = new ValueReader(new Interpolator(options.Dialect, options.Environment));
        var merger = new TreeMerger(options.Dialect);
        ComposeMapping? root = null;
        foreach (var file in files)
        {
            foreach (var document in DocumentsOf(file, options.Dialect))
            {
                if (reader.Read(document.Root, Provenance.Direct) is ComposeMapping tree)
                {
                    tree = options.Dialect == ComposeDialect.Compose ? ExtendsResolver.Resolve(tree, merger) : tree;
                    root = merger.Merge(root, tree);
                }
            }
        }

        return new ComposeProject([.. files.Select(static f => new ComposeFile(f, CommentDirectives.Read(f)))], options.Target, root);
    }

    // The stack loader reads a file's first document only, Compose takes the others for overrides.
    private static IEnumerable<YamlDocument> DocumentsOf(YamlFile file, ComposeDialect dialect) =>
        dialect == ComposeDialect.Stack ? file.Documents.Take(1) : file.Documents;
}
