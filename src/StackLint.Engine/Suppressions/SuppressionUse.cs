namespace StackLint.Engine.Suppressions;

/// <summary>A suppression that took effect on a rule.</summary>
/// <param name="Path">The file of the comment.</param>
/// <param name="CommentStart">Where the comment starts.</param>
/// <param name="RuleId">The rule.</param>
public sealed record SuppressionUse(string Path, int CommentStart, string RuleId);
