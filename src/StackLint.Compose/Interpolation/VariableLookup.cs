using StackLint.Compose.Environments;

namespace StackLint.Compose.Interpolation;

/// <summary>The environment with its three answers: a value, not set, not known.</summary>
/// <param name="source">The variables; null when nothing is known of them.</param>
/// <param name="budget">How long the values may be together; what is beyond counts as not known.</param>
internal sealed class VariableLookup(VariableSource? source, SubstitutionBudget budget)
{
    /// <summary>Whether it is known what the variable holds; a text that no variable can be named is known not to be set.</summary>
    /// <param name="name">What Docker takes for the name; a misread operator may leave more than a name in it.</param>
    /// <param name="value">The value, null when not set.</param>
    internal bool TryFind(string name, out string? value)
    {
        value = source?.GetValue(name);
        if (value is not null && !budget.TryTake(value))
        {
            value = null;
            return false;
        }

        return value is not null || source is { IsComplete: true } || VariableName.ReadEnd(name, 0) != name.Length;
    }
}
