using StackLint.Compose.Loading;
using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.Canonical;

/// <summary>Decodes one file as the stack loader does: short forms become long ones, lists maps, paths absolute.</summary>
internal static class StackCanonicalizer
{
    /// <summary>The file in canonical form; what Docker refuses stays as it is and is reported.</summary>
    internal static ComposeMapping Canonicalize(ComposeMapping tree, LoadContext context) =>
        (ComposeMapping)StackTree.Project.Decode(tree, TreePath.Root, new StackDecoder(context, VersionType.MinorOf(tree)));
}
