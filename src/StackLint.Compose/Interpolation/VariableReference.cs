namespace StackLint.Compose.Interpolation;

/// <summary>A reference to a variable and what became of it. References within the operand of another are part of that one.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Start">Where the reference starts, its <c>$</c>, in the text before interpolation.</param>
/// <param name="Length">Its length there; what an operator swallows counts.</param>
/// <param name="Outcome">What it became.</param>
/// <param name="Result">The text that it became, with holes for what is unknown.</param>
public sealed record VariableReference(string Name, int Start, int Length, VariableOutcome Outcome, string Result)
{
    /// <summary>Whether the name stands in braces.</summary>
    public bool IsBraced { get; init; }

    /// <summary>The operator right behind the name: <c>-</c>, <c>:-</c>, <c>?</c>, <c>:?</c>, <c>+</c>, <c>:+</c>, or empty.</summary>
    public string WrittenOperator { get; init; } = "";

    /// <summary>The operator that counts; a stack may pick another one than the one behind the name.</summary>
    public string Operator { get; init; } = "";

    /// <summary>The default or message of the operator that counts, as it is written.</summary>
    public string Operand { get; init; } = "";

    /// <summary>The name that is looked up: <see cref="Name"/>, or with the text before the operator that counts.</summary>
    public string LookedUpName { get; init; } = Name;

    /// <summary>Whether another operator counts than the one behind the name.</summary>
    public bool IsMisread => LookedUpName != Name;
}
