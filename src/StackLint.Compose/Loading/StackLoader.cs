using StackLint.Compose.Binding;
using StackLint.Compose.Canonical;
using StackLint.Compose.Casting;
using StackLint.Compose.Merging;
using StackLint.Compose.Origins;
using StackLint.Compose.Schema;
using StackLint.Compose.Values;

namespace StackLint.Compose.Loading;

/// <summary>Loads as <c>docker stack deploy</c> does (docker/cli, <c>cli/compose/loader</c>): each file is checked and decoded alone, then merged.</summary>
internal sealed class StackLoader(LoadContext context)
{
    /// <summary>The merged tree in canonical form; null when no file holds a mapping.</summary>
    internal ComposeMapping? Load()
    {
        var reader = new ValueReader(context.Interpolator);
        var merger = new StackMerger(context);
        var schema = new StackSchema(context);
        ComposeMapping? root = null;
        foreach (var file in context.RootFiles)
        {
            // The stack loader does not read beyond the first document.
            if (file.FirstRoot is not { } first)
            {
                continue;
            }

            if (reader.Read(first, Provenance.Direct) is not ComposeMapping tree)
            {
                schema.CheckRoot(first);
                continue;
            }

            context.Documents.Add(tree);
            tree = StackCasts.Apply(tree, context);
            schema.Check(tree);
            root = merger.Merge(root, StackCanonicalizer.Canonicalize(tree, context));
        }

        FileSources.CheckStack(root, context);
        return root;
    }
}
