using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Interpolation;

/// <summary>Counts the characters that variables put in their places, so that a few lines cannot make a text without end.</summary>
/// <param name="max">How many there may be.</param>
internal sealed class SubstitutionBudget(int max)
{
    private long _taken;

    internal int Max { get; } = max;

    /// <summary>Whether a value was refused.</summary>
    internal bool IsExceeded { get; private set; }

    /// <summary>The first scalar that a value was refused in; null when none is known.</summary>
    internal YamlScalar? Place { get; private set; }

    /// <summary>Whether a value may be put in its place.</summary>
    internal bool TryTake(string value)
    {
        if (_taken + value.Length > Max)
        {
            IsExceeded = true;
            return false;
        }

        _taken += value.Length;
        return true;
    }

    /// <summary>Notes which scalar was just interpolated.</summary>
    internal void Mark(YamlScalar scalar) => Place ??= IsExceeded ? scalar : null;
}
