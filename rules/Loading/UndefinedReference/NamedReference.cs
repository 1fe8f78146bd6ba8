using Microsoft.CodeAnalysis;
using StackLint.Compose.Model;
using StackLint.Compose.Origins;

namespace StackLint.Rules.Loading;

/// <summary>A name by which a service asks for something that must be declared.</summary>
/// <param name="User">The service.</param>
/// <param name="Kind">What is asked for: <c>network</c>, <c>volume</c>, …</param>
/// <param name="Name">Its name.</param>
/// <param name="Location">Where the name is written.</param>
/// <param name="Provenance">How the name came to the service.</param>
internal sealed record NamedReference(Service User, string Kind, string Name, Location Location, Provenance Provenance)
{
    /// <summary>Whether the service runs without it where it is not active.</summary>
    internal bool IsOptional { get; init; }
}
