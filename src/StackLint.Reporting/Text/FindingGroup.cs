using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using StackLint.Engine.Results;
using StackLint.Yaml.Text;

namespace StackLint.Reporting.Text;

/// <summary>A finding and those that say the same of other services of its file.</summary>
/// <param name="First">The one that is shown.</param>
/// <param name="Others">The ones that are counted.</param>
internal sealed partial record FindingGroup(ReportedDiagnostic First, ImmutableArray<ReportedDiagnostic> Others)
{
    /// <summary>The findings in order, each alone.</summary>
    public static IEnumerable<FindingGroup> Unfolded(IEnumerable<ReportedDiagnostic> findings) =>
        findings.Select(static f => new FindingGroup(f, []));

    /// <summary>
    /// The findings in order of their first, folded where rule, severity, file and message are the same but for the service's
    /// name: what differs in anything else is shown. Information is also folded where it differs only in what it names (an image,
    /// a port): a reader needs it once to decide about all, and it must not bury what fails the run.
    /// </summary>
    public static IEnumerable<FindingGroup> Folded(IEnumerable<ReportedDiagnostic> findings) =>
        findings
            .Select(static (finding, index) => (finding, Key: finding.Services.IsEmpty ? (object)index : KeyOf(finding)))
            .GroupBy(static pair => pair.Key, static pair => pair.finding)
            .Select(static group => new FindingGroup(group.First(), [.. group.Skip(1)]));

    private static (string, string, DiagnosticSeverity, string) KeyOf(ReportedDiagnostic finding)
    {
        var message = finding.Message;
        foreach (var service in finding.Services.OrderByDescending(static s => s.Length))
        {
            message = message.Replace($"'{service}'", "'\0'", StringComparison.Ordinal);
        }

        return (finding.Path, finding.Id, finding.Severity, finding.Severity == DiagnosticSeverity.Info ? Names().Replace(message, "\0") : message);
    }

    [GeneratedRegex("'[^']*'|[0-9]+", RegexOptions.None, MatchTime.Limit)]
    private static partial Regex Names();
}
