namespace StackLint.Compose.Interpolation;

/// <summary>A reference to a variable and what became of it. References within the operand of another are part of that one.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Start">Where the reference starts, its <c>$</c>, in the text before interpolation.</param>
/// <param name="Length">Its length there.</param>
/// <param name="Outcome">What it became.</param>
/// <param name="Result">The text that it became, with holes for what is unknown.</param>
public sealed record VariableReference(string Name, int Start, int Length, VariableOutcome Outcome, string Result);
