namespace StackLint.Compose.Interpolation;

/// <summary>Substitutes variables as the target's tool does.</summary>
/// <param name="dialect">Whose grammar: the two tools differ.</param>
/// <param name="lookup">The value of a variable, null when it is not set; null as a whole when nothing is known of the environment.</param>
public sealed class Interpolator(ComposeDialect dialect, Func<string, string?>? lookup = null)
{
    private readonly VariableLookup _variables = new(lookup);

    /// <summary>The grammar in force.</summary>
    public ComposeDialect Dialect { get; } = dialect;

    /// <summary>Whether variables are looked up; when not, each one without a default is unknown.</summary>
    public bool KnowsEnvironment { get; } = lookup is not null;

    /// <summary>Substitutes the variables of a decoded scalar.</summary>
    public InterpolatedText Interpolate(string text) =>
        !text.Contains('$')
            ? InterpolatedText.Literal(text)
            : Dialect == ComposeDialect.Stack
                ? new StackSubstitution(_variables).Run(text)
                : new ComposeSubstitution(_variables).Run(text);
}
