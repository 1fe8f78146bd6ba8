using StackLint.Compose.Origins;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Loading;

/// <summary>A written value that Docker accepts and does not load, or loads as something else.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Node">The key or value that is lost: the place to edit.</param>
/// <param name="Path">Its place in the project, dotted: <c>services.web.healthcheck.test</c>.</param>
/// <param name="Winner">What counts in its stead, null when nothing does.</param>
/// <param name="Description">What is loaded, for a person, without final period.</param>
public sealed record LoadLoss(LoadLossKind Kind, YamlNode Node, string Path, YamlNode? Winner, string Description)
{
    /// <summary>How the lost value came to its place.</summary>
    public Provenance Provenance { get; init; } = Provenance.Direct;
}
