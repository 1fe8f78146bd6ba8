using StackLint.Tests;

namespace StackLint.Rules.Tests.RealFiles;

/// <summary>What a reader sees in files that others wrote: recorded, and no more than is read.</summary>
public sealed class RealFileTests
{
    [SkippableFact]
    public void Recorded_counts_are_those_of_a_run()
    {
        Corpus.Require();
        RepositoryFiles.AssertCurrent(RealFileCounts.Path, RealFileRun.Counts.ToText());
    }

    // Without the files the recorded counts stand for them.
    [Theory]
    [InlineData("compose", 3)]
    [InlineData("stack", 6)]
    public void Median_file_gets_few_findings(string kind, int most)
    {
        var counts = Corpus.Folder is null ? RealFileCounts.Recorded : RealFileRun.Counts;
        Assert.True(counts.KindOf(kind).Median <= most, $"A {kind} file gets more than {most} findings at the median.\n{counts.ToText()}");
    }
}
