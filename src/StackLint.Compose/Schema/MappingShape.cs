using System.Collections.Immutable;

namespace StackLint.Compose.Schema;

/// <summary>What a mapping may hold. A key has the shape of its name, else the one of the pattern that its name fits.</summary>
internal sealed class MappingShape
{
    /// <summary>The keys known by name.</summary>
    internal required IReadOnlyDictionary<string, Shape> Keys { get; init; }

    /// <summary>Which other names have the shape <see cref="NamedShape"/>; none when null.</summary>
    internal Func<string, bool>? NamePattern { get; init; }

    internal Shape? NamedShape { get; init; }

    /// <summary>Whether keys that begin with <c>x-</c> may hold anything.</summary>
    internal bool AllowsExtensions { get; init; }

    /// <summary>Whether keys that nothing else describes may hold anything.</summary>
    internal bool IsOpen { get; init; }

    internal ImmutableArray<string> RequiredKeys { get; init; } = [];

    /// <summary>The shape of what stands under a key; null when the key is not allowed.</summary>
    internal Shape? Find(string name)
    {
        if (Keys.TryGetValue(name, out var shape))
        {
            return shape;
        }

        if (NamePattern?.Invoke(name) == true)
        {
            return NamedShape;
        }

        return IsOpen || (AllowsExtensions && name.StartsWith("x-", StringComparison.Ordinal)) ? Shape.Any : null;
    }
}
