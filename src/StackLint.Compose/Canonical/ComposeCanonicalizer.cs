using StackLint.Compose.Loading;
using StackLint.Compose.Values;

namespace StackLint.Compose.Canonical;

internal static class ComposeCanonicalizer
{
    internal static ComposeMapping Canonicalize(ComposeMapping tree, LoadContext context) => tree;
}
