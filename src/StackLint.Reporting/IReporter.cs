using StackLint.Engine.Results;

namespace StackLint.Reporting;

/// <summary>
/// Writes what a run found in one format, see <see cref="OutputFormat"/>. A reporter is pure, and writes long output in pieces; where
/// the characters go, and that nothing appears half, is the caller's business. Lines end with LF on every system.
/// </summary>
public interface IReporter
{
    /// <summary>Writes the result. The writer is neither flushed nor closed; what it gets belongs into UTF-8 without byte-order mark.</summary>
    void Write(LintResult result, ReportContext context, TextWriter output);
}
