namespace StackLint.Rules.Placement;

/// <summary>What can be said of a constraint's text.</summary>
/// <param name="Constraint">The constraint; null when it is not well-formed or depends on a variable.</param>
/// <param name="Problem">Why the manager refuses it, to be read after <c>is</c>; null when it does not, or cannot be known.</param>
public sealed record ConstraintReading(NodeConstraint? Constraint, string? Problem);
