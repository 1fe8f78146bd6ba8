namespace StackLint.Engine.Results;

/// <summary>Something the run could not do.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Path">The file concerned, null when there is none.</param>
/// <param name="Message">One phrase without final period.</param>
/// <param name="RuleId">The rule that failed, null when none did.</param>
/// <param name="Exception">What the rule threw, null when nothing did.</param>
public sealed record RunFailure(RunFailureKind Kind, string? Path, string Message, string? RuleId = null, Exception? Exception = null);
