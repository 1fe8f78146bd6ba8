using StackLint.Compose.Values;

namespace StackLint.Compose.Output;

internal static class ComposeOutput
{
    internal static ComposeMapping Build(ComposeMapping root) => root;
}
