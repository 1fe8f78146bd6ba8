using StackLint.Compose.Loading;
using StackLint.Compose.Values;

namespace StackLint.Compose.Schema;

internal static class StackSchema
{
    internal static void Check(ComposeMapping tree, LoadContext context)
    {
    }
}
