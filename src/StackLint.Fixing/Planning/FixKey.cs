using StackLint.Engine.Results;

namespace StackLint.Fixing.Planning;

/// <summary>Recognizes a fix when the file is linted again and other edits have moved its place.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Path">The file.</param>
/// <param name="Route">The route of the finding's node.</param>
/// <param name="Message">The finding's message.</param>
/// <param name="Title">The fix's title.</param>
internal sealed record FixKey(string RuleId, string Path, string Route, string Message, string Title)
{
    internal static FixKey Of(ReportedDiagnostic finding) =>
        new(finding.Id, finding.Path, finding.Route?.ToString() ?? "", finding.Message, finding.Details.Fix?.Title ?? "");
}
