namespace StackLint.Compose.Interpolation;

/// <summary>A reference to a variable, as the grammar in force reads it.</summary>
/// <param name="Start">Offset of its <c>$</c> in the text before interpolation.</param>
/// <param name="Length">What it takes up there; the text that an unbraced operator swallows counts.</param>
/// <param name="Name">The name behind <c>$</c> or <c>${</c>.</param>
/// <param name="IsBraced">Whether the name stands in braces.</param>
public sealed record VariableReference(int Start, int Length, string Name, bool IsBraced)
{
    /// <summary>The operator right behind the name: <c>-</c>, <c>:-</c>, <c>?</c>, <c>:?</c>, <c>+</c>, <c>:+</c>, or empty.</summary>
    public string WrittenOperator { get; init; } = "";

    /// <summary>The operator that counts; a stack may pick another one than the one behind the name.</summary>
    public string Operator { get; init; } = "";

    /// <summary>The default or message of the operator that counts, as it is written.</summary>
    public string Operand { get; init; } = "";

    /// <summary>The name that is looked up: <see cref="Name"/>, or with the text before the operator that counts.</summary>
    public string LookedUpName { get; init; } = Name;

    /// <summary>Whether it stands in the operand of another reference.</summary>
    public bool IsNested { get; init; }

    /// <summary>What it became.</summary>
    public VariableOutcome Outcome { get; init; }

    /// <summary>The text that it became, with holes for what is unknown.</summary>
    public string Result { get; init; } = InterpolatedText.Hole.ToString();

    /// <summary>Whether another operator counts than the one behind the name.</summary>
    public bool IsMisread => LookedUpName != Name;
}
