using StackLint.Analysis.Findings;
using StackLint.Engine.Results;
using StackLint.Fixing;

namespace StackLint.Cli.Commands;

/// <summary>Says what fixes did and which ones were refused.</summary>
internal static class FixNotes
{
    /// <summary>One note for what was done, one for each refused fix, and one when the passes did not come to an end.</summary>
    /// <param name="outcome">What the fixes come to.</param>
    /// <param name="files">The files that were written, or would be.</param>
    /// <param name="did">The verb.</param>
    internal static IEnumerable<RunNote> Describe(FixOutcome outcome, IReadOnlyCollection<FixedFile> files, string did)
    {
        var count = files.Sum(static f => f.FindingCount);
        yield return new RunNote(
            RunNoteKind.FixApplied,
            null,
            count == 0 ? $"{did} nothing" : $"{did} {Counted.Of(count, "finding")} in {Counted.Of(files.Count, "file")}");
        foreach (var refused in outcome.Refused)
        {
            var line = refused.Finding.Diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1;
            yield return new RunNote(RunNoteKind.FixRefused, refused.Finding.Path, $"{refused.Finding.Id} in line {line} is not fixed: {refused.Reason}");
        }

        if (!outcome.IsStable)
        {
            yield return new RunNote(RunNoteKind.FixRefused, null, "fixes were still left when the bound on passes was reached; run it again");
        }
    }
}
