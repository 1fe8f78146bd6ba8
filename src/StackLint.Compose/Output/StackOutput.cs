using StackLint.Compose.Values;

namespace StackLint.Compose.Output;

internal static class StackOutput
{
    internal static ComposeMapping Build(ComposeMapping root) => root;
}
