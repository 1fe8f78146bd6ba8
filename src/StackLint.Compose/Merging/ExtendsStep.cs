using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>A service on the way along <c>extends</c>, as Docker names it when it looks for circles.</summary>
/// <param name="File">The file that it extends into, as written; the project's file where none is named.</param>
/// <param name="Service">The service that extends, not the one that is extended.</param>
/// <param name="Site">Its <c>extends</c>.</param>
internal sealed record ExtendsStep(string File, string Service, ComposeValue Site)
{
    internal bool IsSame(ExtendsStep other) => File == other.File && Service == other.Service;
}
