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
        var schema = new ComposeSchema(context);
        ComposeMapping? root = null;
        foreach (var file in context.RootFiles)
        {
            foreach (var document in file.Documents)
            {
                var value = reader.Read(document.Root, Provenance.Direct);
                if (value is not ComposeMapping { Entries.IsEmpty: false } tree)
                {
                    schema.CheckRoot(value);
                    continue;
                }

                schema.CheckDocument(tree);
                tree = ComposeCasts.Apply(tree, context);
                root = merger.Merge(root, ExtendsResolver.Resolve(tree, merger));
                schema.Check(root);
            }
        }

        if (root is null)
        {
            return null;
        }

        return ComposeCanonicalizer.Canonicalize(root, context);
    }
}
