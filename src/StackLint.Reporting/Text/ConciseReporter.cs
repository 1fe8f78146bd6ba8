using System.Text;
using StackLint.Engine.Results;
using StackLint.Reporting.Redaction;

namespace StackLint.Reporting.Text;

/// <summary>One line a finding, for pipes and editors: <c>path:line:column: severity ID: message</c>.</summary>
public sealed class ConciseReporter : IReporter
{
    public void Write(LintResult result, ReportContext context, TextWriter output)
    {
        result = ReportRedaction.Of(result);
        var style = new TerminalStyle(context.Color, context.Links);
        var text = new StringBuilder();
        foreach (var finding in result.Active)
        {
            text.Append(FindingLine.Of(finding, context, style)).Append('\n');
        }

        output.Write(text.ToString());
    }
}
