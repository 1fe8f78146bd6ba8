using System.Text;

namespace StackLint.Cli.Tests.Sources;

/// <summary>A stack with a syntax error fails the run, whatever its name is and wherever it comes from.</summary>
public sealed class BrokenStackTests : IDisposable
{
    private const string Broken = "services:\n  web:\n    image: nginx\n    ports: [80\n";
    private const string Finding = "shop.yml:4:12: error SL0001: Cannot read shop.yml: this '[' is never closed\n";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData]
    [InlineData(".")]
    [InlineData("shop.yml")]
    [InlineData("-c", "shop.yml")]
    [InlineData("--files-from", "list")]
    [InlineData("--skip-other-files", "shop.yml")]
    public void It_is_an_error(params string[] args)
    {
        _folder.Write("shop.yml", Broken);
        _folder.Write("list", "shop.yml\n");
        AssertBroken(CliRun.In(_folder.Root, ["lint", "--format", "concise", .. args]));
    }

    [Fact]
    public void Standard_input_is_one_too() =>
        AssertBroken(CliRun.In(_folder.Root, new CliRunSettings { Input = Encoding.UTF8.GetBytes(Broken) }, "-", "--stdin-filename", "shop.yml", "--format", "concise"));

    [Theory]
    [InlineData(Broken)]
    [InlineData("web:\n  image: nginx\n  ports: [80\n")]
    [InlineData("services:\n  web:\n    image: {{ image }}\n")]
    public void The_baseline_knows_it(string broken)
    {
        _folder.Write("other.yml", Samples.Clean);
        _folder.Write("shop.yml", Samples.Warning);
        Assert.Equal(ExitStatus.Clean, CliRun.In(_folder.Root, "baseline", "create").ExitStatus);
        _folder.Write("shop.yml", broken);
        var run = CliRun.In(_folder.Root, "--baseline", "stacklint.baseline.sarif", "--format", "concise");
        Assert.Contains("shop.yml:", run.Output);
        Assert.Contains(": error SL0001: ", run.Output);
        Assert.Equal(ExitStatus.Findings, run.ExitStatus);
        Assert.DoesNotContain("gone", run.Error);

        // What cannot be read keeps its place in the baseline.
        var before = _folder.Read("stacklint.baseline.sarif");
        Assert.Equal(ExitStatus.Clean, CliRun.In(_folder.Root, "baseline", "prune").ExitStatus);
        Assert.Equal(ExitStatus.Findings, CliRun.In(_folder.Root, "baseline", "update").ExitStatus);
        Assert.Equal(before, _folder.Read("stacklint.baseline.sarif"));
    }

    [SkippableFact]
    public void Git_knows_it()
    {
        using var git = new GitFolder();
        git.Files.Write("shop.yml", Samples.Clean);
        git.Commit();
        git.Files.Write("shop.yml", Broken);
        AssertBroken(git.Lint("--changed"));
        git.Commit();
        Assert.Equal((ExitStatus.Clean, ""), git.Lint("--changed") is var run ? (run.ExitStatus, run.Output) : default);
    }

    private static void AssertBroken(CliRun run)
    {
        Assert.Equal((Finding, ExitStatus.Findings), (run.Output, run.ExitStatus));
        Assert.DoesNotContain("note:", run.Error);
    }
}
