using StackLint.Compose.Loading;
using StackLint.Compose.Values;

namespace StackLint.Compose.Schema;

internal static class ComposeSchema
{
    internal static void Check(ComposeMapping tree, LoadContext context)
    {
    }

    internal static List<LoadProblem> Validate(ComposeMapping tree) => [];
}
