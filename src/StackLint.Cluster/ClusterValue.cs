using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Cluster.Reading;
using StackLint.Compose.Model;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster;

/// <summary>A typed value of a cluster document that knows where it is written, or the fact that it is unknown or absent.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct ClusterValue<T>
{
    private readonly T? _value;
    private readonly ClusterPlace? _place;

    private ClusterValue(ValueState state, T? value, ClusterPlace? place)
    {
        State = state;
        _value = value;
        _place = place;
    }

    /// <summary>Nothing is written.</summary>
    public static ClusterValue<T> Absent => default;

    public ValueState State { get; }

    public bool IsKnown => State == ValueState.Known;

    /// <summary>Whether something is written that depends on a variable without a value, or is of a wrong type.</summary>
    public bool IsUnknown => State == ValueState.Unknown;

    public bool IsAbsent => State == ValueState.Absent;

    /// <summary>Whether anything is written, known or not.</summary>
    public bool IsPresent => State != ValueState.Absent;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The value is not known.</exception>
    public T Value => IsKnown ? _value! : throw new InvalidOperationException($"The value is {State}.");

    /// <summary>The node that is the value; null when it is absent or only a part of a node's text.</summary>
    public YamlNode? Node => _place is { IsPart: false } place ? place.Node : null;

    /// <summary>The node that holds the value: <see cref="Node"/>, or the scalar whose text it is a part of.</summary>
    public YamlNode? Container => _place?.Node;

    /// <summary>
    /// Whether <see cref="Span"/> holds the characters of the value and nothing else. A part of a text that was substituted or
    /// that has no way back to the file has the place of all that it came from.
    /// </summary>
    public bool IsExact => _place is { IsExact: true };

    /// <summary>Where the value is written; empty when absent.</summary>
    public TextSpan Span => _place?.Span ?? default;

    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return IsKnown;
    }

    /// <summary>The value if it is known, else <paramref name="fallback"/>.</summary>
    public T GetValueOr(T fallback) => IsKnown ? _value! : fallback;

    /// <summary>Whether the value is known and equal to <paramref name="value"/>.</summary>
    public bool Is(T value) => IsKnown && EqualityComparer<T>.Default.Equals(_value, value);

    /// <summary>Where the value is written.</summary>
    /// <exception cref="InvalidOperationException">The value is absent.</exception>
    public Location GetLocation() => Place.GetLocation();

    /// <summary>Where its key is written, or the value itself when it has none (an item of a list).</summary>
    /// <exception cref="InvalidOperationException">The value is absent.</exception>
    public Location GetKeyLocation() => (Place.Key ?? Place).GetLocation();

    public override string ToString() => IsKnown ? _value?.ToString() ?? "" : $"({State})";

    internal static ClusterValue<T> Known(T value, ClusterPlace place) => new(ValueState.Known, value, place);

    internal static ClusterValue<T> Unknown(ClusterPlace place) => new(ValueState.Unknown, default, place);

    /// <summary>Another value at the same place, unknown or absent where this one is.</summary>
    internal ClusterValue<TOther> Select<TOther>(Func<T, TOther> convert) =>
        IsKnown ? ClusterValue<TOther>.Known(convert(_value!), _place!) : IsUnknown ? ClusterValue<TOther>.Unknown(_place!) : default;

    internal ClusterPlace Place => _place ?? throw new InvalidOperationException("The value is absent.");
}
