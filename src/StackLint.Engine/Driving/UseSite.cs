using System.Collections.Immutable;
using StackLint.Compose.Origins;
using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Driving;

/// <summary>How a value comes from where it is written to the service that uses it.</summary>
/// <param name="ServiceKey">The key of the service, null for a finding that is about no service.</param>
/// <param name="Steps">The steps from the service inwards; empty when the value stands in the service.</param>
internal sealed record UseSite(YamlNode? ServiceKey, ImmutableArray<ProvenanceStep> Steps)
{
    internal static UseSite None { get; } = new(null, []);
}
