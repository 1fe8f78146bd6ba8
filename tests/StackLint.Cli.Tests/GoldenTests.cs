using Snapshooter.Xunit;

namespace StackLint.Cli.Tests;

/// <summary>What the program prints for each folder of <c>testdata</c>, to the letter.</summary>
public sealed class GoldenTests
{
    public static TheoryData<string> FormatNames => Formats.Names;

    [Theory]
    [InlineData("invalid")]
    [InlineData("invalid/config")]
    [InlineData("projects/anchors")]
    [InlineData("projects/base-files")]
    [InlineData("projects/characters")]
    [InlineData("projects/cluster")]
    [InlineData("projects/line-ends")]
    [InlineData("projects/override")]
    [InlineData("realworld")]
    public void Text_of_folder_is_as_recorded(string folder) => Match(Run(folder, "--verbose"), folder);

    [Theory]
    [InlineData("valid")]
    public void Valid_files_stay_silent(string folder)
    {
        var run = Run(folder);
        Assert.Equal("", run.Output);
        Assert.Equal(ExitStatus.Clean, run.ExitStatus);
    }

    [Theory]
    [MemberData(nameof(FormatNames))]
    public void Two_runs_print_the_same_bytes(string format)
    {
        var first = Run("", "--format", format);
        Assert.NotEqual("", first.Output);
        Assert.Equal(first, Run("", "--format", format));
    }

    [Fact]
    public void Every_line_of_concise_starts_a_finding_of_text()
    {
        var text = Run("realworld", "--verbose").Output.Split('\n');
        Assert.All(Run("realworld", "--format", "concise").Output.TrimEnd('\n').Split('\n'), line => Assert.Contains(text, t => t.StartsWith(line, StringComparison.Ordinal)));
    }

    private static CliRun Run(string folder, params string[] options) =>
        CliRun.In(CliRun.RepositoryRoot, ["lint", $"testdata/{folder}", .. options]);

    private static void Match(CliRun run, string folder) =>
        Snapshot.Match(
            $"$ stacklint lint testdata/{folder}\n{run.Output}-- standard error\n{run.Error}-- exit status {run.ExitStatus}\n",
            $"testdata-{folder.Replace('/', '-')}");
}
