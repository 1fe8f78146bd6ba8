using StackLint.Compose.ComposeTypes;
using StackLint.Compose.Loading;
using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.Canonical;

/// <summary>Brings a project's tree to the form that compose-go decodes it to.</summary>
internal sealed class ComposeCanonicalizer(LoadContext context)
{
    private readonly ComposeDecoder _decoder = new(context);

    /// <summary>Short forms to long ones; runs for each document, before the next is merged on top.</summary>
    internal ComposeMapping Transform(ComposeMapping tree) => (ComposeMapping)ProjectTypes.Project.Transform(tree, TreePath.Root, _decoder);

    /// <summary>The merged tree decoded: lists to maps, texts to words, paths absolute.</summary>
    internal ComposeMapping Finish(ComposeMapping tree)
    {
        var decoded = (ComposeMapping)ProjectTypes.Project.Decode(tree, TreePath.Root, _decoder);
        if (context.Outer is not null)
        {
            return decoded;
        }

        FileSources.CheckCompose(decoded, context);
        return ServiceFiles.Apply(decoded, _decoder);
    }

    /// <summary>A tree that services extend from, with absolute paths; what is wrong in it is found where it comes to.</summary>
    internal ComposeMapping ResolvePaths(ComposeMapping tree) =>
        (ComposeMapping)ProjectTypes.Project.Decode(tree, TreePath.Root, new ComposeDecoder(context) { IsSilent = true });
}
