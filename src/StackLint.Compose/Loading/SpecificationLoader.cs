using StackLint.Compose.Binding;
using StackLint.Compose.Canonical;
using StackLint.Compose.Casting;
using StackLint.Compose.Merging;
using StackLint.Compose.Origins;
using StackLint.Compose.Schema;
using StackLint.Compose.Values;

namespace StackLint.Compose.Loading;

/// <summary>
/// Loads as <c>docker compose</c> does (compose-go, <c>loader</c>): each document is merged as it is written onto the long form of
/// those before it, checked, and brought to its long form; the whole is decoded at the end.
/// </summary>
internal sealed class SpecificationLoader(LoadContext context)
{
    /// <summary>The merged tree in canonical form; null when no file holds a mapping.</summary>
    internal ComposeMapping? Load()
    {
        var reader = new ValueReader(context.Interpolator);
        var merger = new TreeMerger(ComposeDialect.Compose);
        var canonicalizer = new ComposeCanonicalizer(context);
        var schema = new ComposeSchema(context);
        ComposeMapping? root = null;
        foreach (var file in context.RootFiles)
        {
            foreach (var document in file.Documents)
            {
                var value = reader.Read(document.Root, Provenance.Direct);
                schema.CheckDocument(value);
                if (value is ComposeMapping tree)
                {
                    tree = ComposeCasts.Apply(tree, context);
                    root = merger.Merge(root, ExtendsResolver.Resolve(tree, merger));
                    root = Uniqueness.Enforce(root, context);
                    schema.Check(root);
                    root = Uniqueness.Enforce(canonicalizer.Transform(root), context);
                }
            }
        }

        schema.CheckWhole(root);
        return root is null ? null : canonicalizer.Finish(root);
    }
}
