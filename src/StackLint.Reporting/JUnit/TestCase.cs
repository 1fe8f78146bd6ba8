namespace StackLint.Reporting.JUnit;

/// <summary>A test case.</summary>
/// <param name="Name">Its name, unique in the suite and the same while the finding is.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Type">The kind of failure: a rule's ID.</param>
/// <param name="Message">One line of what is wrong, or why it was skipped.</param>
/// <param name="Details">All there is to say; null for nothing.</param>
internal sealed record TestCase(string Name, CaseOutcome Outcome, string? Type = null, string? Message = null, string? Details = null);
