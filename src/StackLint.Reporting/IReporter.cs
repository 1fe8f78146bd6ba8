using StackLint.Engine.Results;

namespace StackLint.Reporting;

/// <summary>
/// Writes what a run found in one format, see <see cref="OutputFormat"/>. A reporter is pure: it builds its whole output first and
/// then writes it at once, so nothing appears half; where the characters go is the caller's business. Lines end with LF on every
/// system.
/// </summary>
public interface IReporter
{
    /// <summary>Writes the result. The writer is neither flushed nor closed; what it gets belongs into UTF-8 without byte-order mark.</summary>
    void Write(LintResult result, ReportContext context, TextWriter output);
}
