namespace StackLint.Engine.Driving;

/// <summary>An action that did not end.</summary>
/// <param name="RuleId">The rule that it belongs to.</param>
/// <param name="Subject">The path of the project or document it looked at.</param>
/// <param name="Path">The path of the file of it that it was at.</param>
/// <param name="IsOfRun">Whether it looked at the run as a whole.</param>
/// <param name="Limit">The seconds it had.</param>
internal sealed record GivenUpAction(string RuleId, string Subject, string Path, bool IsOfRun, int Limit)
{
    /// <summary>Whether it may be called again.</summary>
    internal bool IsForgiven { get; init; }
}
