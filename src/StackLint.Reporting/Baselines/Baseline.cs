using System.Collections.Immutable;
using StackLint.Engine.Results;
using StackLint.Reporting.Redaction;

namespace StackLint.Reporting.Baselines;

/// <summary>The findings that were there before, kept in a SARIF log so that only new ones count.</summary>
/// <param name="Path">The log's path as given.</param>
/// <param name="FullPath">The log's absolute path.</param>
/// <param name="Root">The absolute folder that the log's addresses start from.</param>
/// <param name="Guid">What identifies it through all its versions; null in a log that was written as a report.</param>
/// <param name="Entries">The findings.</param>
public sealed record Baseline(string Path, string FullPath, string Root, Guid? Guid, ImmutableArray<BaselineEntry> Entries)
{
    /// <summary>The absolute paths of the files that it holds findings of.</summary>
    public IEnumerable<string> Files => Entries.Select(static e => e.FullPath).Distinct(StringComparer.Ordinal);

    /// <summary>Compares a run with it.</summary>
    /// <param name="result">The run.</param>
    /// <param name="workingDirectory">The absolute folder that the run's paths start from.</param>
    public BaselineDiff Compare(LintResult result, string workingDirectory) =>
        BaselineMatcher.Match(this, ReportRedaction.OfMessages(result), workingDirectory, File.Exists);
}
