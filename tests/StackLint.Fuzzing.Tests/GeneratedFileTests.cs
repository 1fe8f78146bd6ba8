using CsCheck;
using StackLint.Fuzzing.Targets;
using StackLint.Fuzzing.Tests.Generation;

namespace StackLint.Fuzzing.Tests;

/// <summary>What the fuzzer asks of any bytes, asked of generated files: these get further than noise does.</summary>
public sealed class GeneratedFileTests
{
    [Theory]
    [InlineData("yaml", 400)]
    [InlineData("model", 150)]
    [InlineData("lint", 80)]
    [InlineData("report", 40)]
    [InlineData("fix", 60)]
    [InlineData("project", 60)]
    [InlineData("cluster", 20)]
    public void Generated_files_keep_the_invariants(string target, int count) =>
        DressedFiles.All.Sample(FuzzTargets.Find(target).Run, iter: count, print: Loop.Find.Show);
}
