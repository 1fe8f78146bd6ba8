using Microsoft.CodeAnalysis;
using StackLint.Compose.Model;

namespace StackLint.Rules.Loading;

/// <summary>Keys of a service that fit the schema each and cannot stand together.</summary>
/// <param name="Service">The service.</param>
/// <param name="Location">What to change.</param>
/// <param name="Sentence">What is wrong, without final period.</param>
internal sealed record Inconsistency(Service Service, Location Location, string Sentence)
{
    /// <summary>The place that it collides with, null when it is wrong by itself.</summary>
    internal Location? Other { get; init; }

    /// <summary>Whether the tool takes it and the setting is without effect.</summary>
    internal bool IsIgnored { get; init; }
}
