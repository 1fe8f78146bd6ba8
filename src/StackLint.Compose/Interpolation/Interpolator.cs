using Microsoft.CodeAnalysis;
using StackLint.Compose.Environments;
using StackLint.Compose.Loading;

namespace StackLint.Compose.Interpolation;

/// <summary>Substitutes variables as the target's tool does.</summary>
/// <param name="dialect">Whose grammar: the two tools differ.</param>
/// <param name="environment">The variables; null when nothing is known of the environment.</param>
public sealed class Interpolator(ComposeDialect dialect, VariableSource? environment = null)
{
    /// <summary>Substitutes variables as the target's tool does.</summary>
    /// <param name="dialect">Whose grammar.</param>
    /// <param name="getValue">The value of a variable, null when it is not set; null as a whole when nothing is known of the environment.</param>
    public Interpolator(ComposeDialect dialect, Func<string, string?>? getValue)
        : this(dialect, getValue is null ? null : VariableSource.Of(getValue))
    {
    }

    /// <summary>The grammar in force.</summary>
    public ComposeDialect Dialect { get; } = dialect;

    /// <summary>How much variables may stand for.</summary>
    internal SubstitutionBudget Budget { get; init; } = new(ComposeLimits.Default.MaxSubstituted);

    /// <summary>Where a file sets the variable; null when none is known to.</summary>
    public Location? FindDefinition(string name) => environment?.Find(name)?.GetLocation();

    /// <summary>Substitutes the variables of a decoded scalar.</summary>
    public InterpolatedText Interpolate(string text) =>
        !text.Contains('$')
            ? InterpolatedText.Literal(text)
            : Dialect == ComposeDialect.Stack
                ? new StackSubstitution(new VariableLookup(environment, Budget)).Run(text)
                : new ComposeSubstitution(new VariableLookup(environment, Budget)).Run(text);
}
