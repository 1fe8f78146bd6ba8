using StackLint.Analysis.Findings;
using StackLint.Tests;

namespace StackLint.Rules.Tests.Deployment;

/// <summary>A finding of stage <c>load</c> stands in every file that the stack loader rejects, and in none that it accepts.</summary>
public sealed class LoadVerdictTests
{
    [SkippableFact]
    public void Accepted_files_get_no_finding_of_that_stage()
    {
        var wrong = Corpus.Files().Where(static f => f.Verdict == "0")
            .SelectMany(static f => StackLinter.LintFile(f.FullPath).Where(static d => d.Details.Stage == FindingStage.Load).Select(d => $"{f.Name}: {d.Id} {d.Message}"));
        Assert.Empty(wrong);
    }

    [SkippableFact]
    public void Rejected_files_get_one()
    {
        // What is no YAML, or repeats a key, the engine reports before any rule runs.
        var wrong = Corpus.Files().Where(static f => f.Verdict == "1" && StackLinter.IsSound(f.FullPath))
            .Where(static f => !StackLinter.LintFile(f.FullPath).HasStage(FindingStage.Load)).Select(static f => f.Name);
        Assert.Empty(wrong);
    }
}
