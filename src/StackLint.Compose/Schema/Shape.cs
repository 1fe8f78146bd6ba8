using System.Collections.Immutable;

namespace StackLint.Compose.Schema;

/// <summary>What may stand in a place: which types, and for each of them what else.</summary>
/// <param name="Types">The types that may stand there.</param>
/// <param name="Expectation">What to say of a value of another type: <c>must be a string</c>.</param>
internal sealed record Shape(ValueTypes Types, string Expectation)
{
    internal static Shape Any { get; } = new(ValueTypes.Any, "");

    /// <summary>Conditions on a scalar.</summary>
    internal ImmutableArray<ScalarCheck> Checks { get; init; } = [];

    internal ListShape? List { get; init; }

    internal MappingShape? Mapping { get; init; }
}
