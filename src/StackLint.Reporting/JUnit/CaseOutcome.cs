namespace StackLint.Reporting.JUnit;

/// <summary>How a test case ended.</summary>
internal enum CaseOutcome
{
    Passed,

    Failed,

    /// <summary>The test itself broke.</summary>
    Error,

    Skipped,
}
