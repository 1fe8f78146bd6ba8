using System.Globalization;
using System.Text;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;

namespace StackLint.Fixing.Tests.Repeating;

/// <summary>All that a run says, as text to compare.</summary>
internal static class ResultText
{
    internal static string Of(LintResult result)
    {
        var text = new StringBuilder();
        foreach (var d in result.Diagnostics)
        {
            text.Append(CultureInfo.InvariantCulture, $"{d.Diagnostic} [{d.Severity}] {d.Message} @{d.Route} in {string.Join(',', d.Services)} ")
                .Append(CultureInfo.InvariantCulture, $"suppressed {d.Suppression} {d.Details.FixRefusal} {Of(d.Details.Fix)} {d.File?.Text}\n");
            foreach (var related in d.Details.Related.Concat(d.Details.InformedBy))
            {
                text.Append(CultureInfo.InvariantCulture, $"  {related}\n");
            }

            foreach (var note in d.Details.Notes)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {note}\n");
            }
        }

        text.AppendJoin('\n', result.Files.Select(static f => $"{f.Path} {f.Target} {f.ClusterKind} {f.IsRoot} {f.IsShared} {f.Yaml.Source.Text}"));
        text.AppendJoin('\n', result.Notes);
        text.AppendJoin('\n', result.Failures);
        text.AppendJoin('\n', result.Inputs);
        text.AppendJoin('\n', result.Projects.Select(static p => $"{p.Target} {string.Join(',', p.Files.Select(static f => f.Path))} {string.Join(',', p.Problems.Select(static q => q.ToString()))}"));
        return text.ToString();
    }

    private static string Of(CodeFix? fix) =>
        fix is null ? "" : $"{fix.Title} {fix.Applicability} {string.Join(';', fix.Changes)} {string.Join(';', fix.Effects)}";
}
