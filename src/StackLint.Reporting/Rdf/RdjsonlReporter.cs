using System.Text;
using StackLint.Engine.Results;

namespace StackLint.Reporting.Rdf;

/// <summary>reviewdog's rdjsonl: a diagnostic a line, with the edits that its fix would make.</summary>
public sealed class RdjsonlReporter : IReporter
{
    public void Write(LintResult result, ReportContext context, TextWriter output)
    {
        var diagnostics = new RdfDiagnostic(new LintedTexts(result));
        var text = new StringBuilder();
        foreach (var finding in result.Active)
        {
            text.Append(diagnostics.LineOf(finding));
        }

        output.Write(text.ToString());
    }
}
