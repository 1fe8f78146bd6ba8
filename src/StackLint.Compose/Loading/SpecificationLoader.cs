using System.Collections.Immutable;
using StackLint.Compose.Binding;
using StackLint.Compose.Canonical;
using StackLint.Compose.Casting;
using StackLint.Compose.Merging;
using StackLint.Compose.Origins;
using StackLint.Compose.Schema;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Loading;

/// <summary>
/// Loads as <c>docker compose</c> does (compose-go, <c>loader</c>): each document is merged as it is written onto the long form of
/// those before it, checked, and brought to its long form; the whole is decoded at the end.
/// </summary>
/// <param name="context">The load.</param>
/// <param name="way">The files whose <c>include</c> led here.</param>
internal sealed class SpecificationLoader(LoadContext context, ImmutableArray<IncludeStep> way)
{
    private readonly TreeMerger _merger = new(context);
    private readonly ComposeCanonicalizer _canonicalizer = new(context);
    private readonly ComposeSchema _schema = new(context);

    internal SpecificationLoader(LoadContext context)
        : this(context, [])
    {
    }

    /// <summary>The merged tree in canonical form; null when no file holds a mapping.</summary>
    internal ComposeMapping? Load()
    {
        var extends = new ExtendsResolver(context, _merger);
        var include = new IncludeResolver(context, way);
        var settled = new SettledEntries();
        ComposeMapping? root = null;
        foreach (var file in context.RootFiles)
        {
            foreach (var tree in ReadDocuments(file))
            {
                var merged = _merger.Merge(root, include.Resolve(extends.Resolve(tree), file));
                var changed = Uniqueness.Enforce(settled.Without(merged), context);
                _schema.Check(changed);
                root = settled.Join(merged, Transform(changed));
            }
        }

        _schema.CheckWhole(root);
        return root is null ? null : _canonicalizer.Finish(IncludedEnvironment.Resolve(root, context));
    }

    /// <summary>The tree that services of other files extend from: not checked, and neither extended nor with what it includes.</summary>
    internal ComposeMapping? LoadForExtends()
    {
        var root = context.RootFiles
            .SelectMany(ReadDocuments)
            .Aggregate((ComposeMapping?)null, (root, tree) => Transform(Merge(root, tree)));
        return root is null ? null : _canonicalizer.ResolvePaths(root);
    }

    private ComposeMapping Merge(ComposeMapping? root, ComposeMapping tree) => Uniqueness.Enforce(_merger.Merge(root, tree), context);

    // Compose merges onto the long form, and looks for doubles before and after it makes that.
    private ComposeMapping Transform(ComposeMapping root) => Uniqueness.Enforce(_canonicalizer.Transform(root), context);

    private IEnumerable<ComposeMapping> ReadDocuments(YamlFile file)
    {
        var reader = new ValueReader(context.Interpolator);
        foreach (var document in file.Documents)
        {
            var value = reader.Read(document.Root, Provenance.Direct);
            _schema.CheckDocument(value);
            if (value is ComposeMapping tree)
            {
                context.Documents.Add(tree);
                yield return ComposeCasts.Apply(tree, context);
            }
        }
    }
}
