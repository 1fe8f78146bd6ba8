using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.Output;

/// <summary>A project as <c>docker stack config</c> prints it.</summary>
internal static class StackOutput
{
    /// <summary>The canonical tree without zero values, its scalars as Docker renders them.</summary>
    internal static ComposeMapping Build(ComposeMapping root) => (ComposeMapping)StackTree.Project.Print(root);
}
