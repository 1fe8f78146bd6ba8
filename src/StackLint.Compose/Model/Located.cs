using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using StackLint.Compose.Origins;
using StackLint.Compose.Values;

namespace StackLint.Compose.Model;

/// <summary>A typed value that knows where it is written, or the fact that it is unknown or absent.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct Located<T>
{
    private readonly T? _value;

    private Located(ValueState state, T? value, ComposeValue? source)
    {
        State = state;
        _value = value;
        Source = source;
    }

    /// <summary>Nothing is written.</summary>
    public static Located<T> Absent => default;

    public ValueState State { get; }

    /// <summary>The value in the merged tree; null when absent.</summary>
    public ComposeValue? Source { get; }

    public bool IsKnown => State == ValueState.Known;

    public bool IsUnknown => State == ValueState.Unknown;

    public bool IsAbsent => State == ValueState.Absent;

    /// <summary>Whether anything is written, known or not.</summary>
    public bool IsPresent => State != ValueState.Absent;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The value is not known.</exception>
    public T Value => IsKnown ? _value! : throw new InvalidOperationException($"The value is {State}.");

    /// <summary>How the value came to where it takes effect.</summary>
    public Provenance Provenance => Source?.Provenance ?? Provenance.Direct;

    public static Located<T> Known(T value, ComposeValue source) => new(ValueState.Known, value, source);

    public static Located<T> Unknown(ComposeValue source) => new(ValueState.Unknown, default, source);

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
    public Location GetLocation() => Source?.GetLocation() ?? throw new InvalidOperationException("The value is absent.");

    public override string ToString() => IsKnown ? _value?.ToString() ?? "" : $"({State})";
}
