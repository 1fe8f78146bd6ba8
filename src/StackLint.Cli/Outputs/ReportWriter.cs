using StackLint.Cli.Terminals;
using StackLint.Engine.Results;
using StackLint.Reporting;

namespace StackLint.Cli.Outputs;

/// <summary>Turns a result into reports.</summary>
/// <param name="Result">What the run found.</param>
/// <param name="Context">What else the reporters have to know.</param>
internal sealed record ReportWriter(LintResult Result, ReportContext Context)
{
    /// <summary>The whole report as UTF-8 without a byte-order mark.</summary>
    internal byte[] Render(OutputFormat format)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, CommandEnvironment.Encoding, leaveOpen: true) { NewLine = "\n" })
        {
            format.CreateReporter().Write(Result, Context, text);
        }

        return bytes.ToArray();
    }

    /// <summary>Notes, failures, counts and the verdict.</summary>
    /// <param name="error">Where they go.</param>
    /// <param name="useColor">Whether they take colours.</param>
    /// <param name="isTold">Whether people have read each finding.</param>
    internal void WriteSummary(TextWriter error, bool useColor, bool isTold) =>
        RunSummary.Write(Result, Context with { Color = useColor, TellsFindings = isTold }, error);
}
