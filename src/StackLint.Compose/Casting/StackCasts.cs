using StackLint.Compose.Loading;
using StackLint.Compose.Values;

namespace StackLint.Compose.Casting;

internal static class StackCasts
{
    internal static ComposeMapping Apply(ComposeMapping tree, LoadContext context) => tree;
}
