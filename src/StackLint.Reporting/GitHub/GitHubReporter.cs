using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using StackLint.Engine.Results;
using StackLint.Reporting.Text;

namespace StackLint.Reporting.GitHub;

/// <summary>
/// Annotations of GitHub Actions, a workflow command a finding. GitHub shows the first 10 errors, warnings and notices of a step,
/// so the most severe come first.
/// </summary>
public sealed class GitHubReporter : IReporter
{
    public void Write(LintResult result, ReportContext context, TextWriter output)
    {
        var paths = new RepositoryPaths(context);
        var text = new StringBuilder();
        foreach (var finding in result.Active.OrderByDescending(static f => f.Severity))
        {
            text.Append(CommandOf(finding, paths)).Append('\n');
        }

        output.Write(text.ToString());
    }

    private static WorkflowCommand CommandOf(ReportedDiagnostic finding, RepositoryPaths paths)
    {
        var title = $"{finding.Id}: {finding.Diagnostic.Descriptor.Title.ToString(CultureInfo.InvariantCulture)}";
        List<(string, string?)> properties = [("title", ControlCharacters.Escape(title))];
        if (finding.Path is { Length: > 0 })
        {
            // The runner drops equals signs in front of a value, and would speak of another file.
            var path = ControlCharacters.Escape(paths.Of(finding));
            properties.Add(("file", path.StartsWith('=') ? "./" + path : path));
            properties.AddRange(PlaceOf(finding));
        }

        return new WorkflowCommand(KindOf(finding.Severity), properties, ControlCharacters.Escape(finding.Message));
    }

    private static IEnumerable<(string, string?)> PlaceOf(ReportedDiagnostic finding)
    {
        var span = finding.Diagnostic.Location.GetLineSpan();
        if (finding.File is null && finding.Diagnostic.Location.SourceSpan.IsEmpty)
        {
            // The file as a whole.
            yield break;
        }

        var lines = LineRange.Of(span);
        yield return ("line", Number(lines.First));
        yield return ("endLine", Number(lines.Last));
        if (span.StartLinePosition.Line == span.EndLinePosition.Line)
        {
            // Of a place with several lines GitHub refuses the columns.
            yield return ("col", Number(span.StartLinePosition.Character + 1));
            yield return ("endColumn", Number(span.EndLinePosition.Character + 1));
        }
    }

    private static string KindOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "notice",
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
