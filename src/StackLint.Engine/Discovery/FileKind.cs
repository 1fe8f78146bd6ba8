namespace StackLint.Engine.Discovery;

/// <summary>What a file seems to be.</summary>
/// <param name="IsCompose">Whether it is a Compose or stack file.</param>
/// <param name="Description">What it is otherwise: <c>seems to be a Kubernetes manifest</c>.</param>
internal sealed record FileKind(bool IsCompose, string Description)
{
    internal static FileKind Compose { get; } = new(true, "is a Compose file");

    internal static FileKind Other(string description) => new(false, description);
}
