using StackLint.Compose.Binding;
using StackLint.Compose.Canonical;
using StackLint.Compose.Casting;
using StackLint.Compose.Merging;
using StackLint.Compose.Origins;
using StackLint.Compose.Schema;
using StackLint.Compose.Values;

namespace StackLint.Compose.Loading;

/// <summary>Loads as <c>docker compose</c> does (compose-go, <c>loader</c>): files are merged as they are written, then decoded.</summary>
internal sealed class SpecificationLoader(LoadContext context)
{
    /// <summary>The merged tree in canonical form; null when no file holds a mapping.</summary>
    internal ComposeMapping? Load()
    {
        var reader = new ValueReader(context.Interpolator);
        var merger = new TreeMerger(ComposeDialect.Compose);
        ComposeMapping? root = null;
        foreach (var file in context.RootFiles)
        {
            foreach (var document in file.Documents)
            {
                if (reader.Read(document.Root, Provenance.Direct) is ComposeMapping tree)
                {
                    tree = ComposeCasts.Apply(tree, context);
                    root = merger.Merge(root, ExtendsResolver.Resolve(tree, merger));
                }
            }
        }

        if (root is null)
        {
            return null;
        }

        ComposeSchema.Check(root, context);
        return ComposeCanonicalizer.Canonicalize(root, context);
    }
}
