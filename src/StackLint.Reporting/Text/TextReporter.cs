using System.Text;
using StackLint.Engine.Results;
using StackLint.Reporting.Redaction;

namespace StackLint.Reporting.Text;

/// <summary>For people: each finding with its source lines, what led to it and where to read on.</summary>
public sealed class TextReporter : IReporter
{
    public void Write(LintResult result, ReportContext context, TextWriter output)
    {
        result = ReportRedaction.Of(result);
        var writer = new FindingWriter(context, id => result.Rules.FirstOrDefault(r => r.Id == id)?.Pack?.Path);
        var groups = context.Verbose ? FindingGroup.Unfolded(result.Active) : FindingGroup.Folded(result.Active);
        var text = new StringBuilder();
        foreach (var group in groups)
        {
            text.Append(text.Length == 0 ? "" : "\n");
            text.Append(writer.Write(group));
        }

        output.Write(text.ToString());
    }
}
