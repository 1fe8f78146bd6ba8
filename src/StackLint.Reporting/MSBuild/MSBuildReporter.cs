using System.Text;
using StackLint.Engine.Results;
using StackLint.Reporting.Redaction;
using StackLint.Reporting.Text;

namespace StackLint.Reporting.MSBuild;

/// <summary>
/// Roslyn's own line, <c>path(line,column): severity ID: message</c>: MSBuild reads error and warning of it, VS Code's
/// <c>$msCompile</c> info as well.
/// </summary>
public sealed class MSBuildReporter : IReporter
{
    public void Write(LintResult result, ReportContext context, TextWriter output)
    {
        result = ReportRedaction.Of(result);
        var text = new StringBuilder();
        foreach (var finding in result.Active)
        {
            var span = finding.Diagnostic.Location.GetLineSpan();
            var place = span.Path is { Length: > 0 } path
                ? $"{PrintedPath.Of(path)}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})"
                : "stacklint";
            text.Append($"{place}: {SeverityNames.Of(finding.Severity)} {finding.Id}: {ControlCharacters.Escape(finding.Message)}\n");
        }

        output.Write(text.ToString());
    }
}
