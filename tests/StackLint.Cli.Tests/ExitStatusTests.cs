namespace StackLint.Cli.Tests;

/// <summary>The exit status for every kind of bad file, by every way in which a file comes to a run: as the README's table has it.</summary>
public sealed class ExitStatusTests : IDisposable
{
    private readonly Sources.GitFolder _git = new();

    public void Dispose() => _git.Dispose();

    private ScratchFolder Files => _git.Files;

    public static TheoryData<string, string, int> Cases => new()
    {
        { "missing.yml", "named", 2 },
        { "missing.yml", "project", 2 },
        { "missing.yml", "baseline", 2 },
        { "missing.yml", "changed", 2 },
        { "missing.yml", "list", 2 },
        { "missing.yml", "skip", 2 },
        { "folder.yml", "named", 2 },
        { "folder.yml", "project", 2 },
        { "folder.yml", "baseline", 2 },
        { "folder.yml", "changed", 0 },
        { "folder.yml", "list", 0 },
        { "folder.yml", "skip", 2 },
        { "binary.yml", "named", 2 },
        { "binary.yml", "project", 2 },
        { "binary.yml", "baseline", 2 },
        { "binary.yml", "changed", 2 },
        { "binary.yml", "list", 2 },
        { "binary.yml", "skip", 2 },
        { "binary.yml", "search", 2 },
        { "binary.yml", "search-changed", 2 },
        { "binary.yml", "input", 2 },
        { "dangling.yml", "named", 2 },
        { "dangling.yml", "project", 2 },
        { "dangling.yml", "baseline", 2 },
        { "dangling.yml", "changed", 2 },
        { "dangling.yml", "list", 2 },
        { "broken.yml", "named", 1 },
        { "broken.yml", "project", 1 },
        { "broken.yml", "baseline", 1 },
        { "broken.yml", "changed", 1 },
        { "broken.yml", "list", 1 },
        { "broken.yml", "skip", 1 },
        { "broken.yml", "search", 1 },
        { "broken.yml", "search-baseline", 1 },
        { "broken.yml", "search-changed", 1 },
        { "broken.yml", "input", 1 },
        { "other.yml", "named", 1 },
        { "other.yml", "project", 1 },
        { "other.yml", "baseline", 1 },
        { "other.yml", "changed", 1 },
        { "other.yml", "list", 0 },
        { "other.yml", "skip", 2 },
        { "other.yml", "search", 2 },
        { "other.yml", "search-changed", 0 },
        { "other.yml", "input", 1 },
        { "empty.yml", "named", 1 },
        { "empty.yml", "project", 1 },
        { "empty.yml", "baseline", 1 },
        { "empty.yml", "changed", 1 },
        { "empty.yml", "list", 0 },
        { "empty.yml", "skip", 2 },
        { "empty.yml", "search", 2 },
        { "empty.yml", "search-changed", 0 },
        { "empty.yml", "input", 1 },
        { "clean.yml", "named", 0 },
        { "clean.yml", "project", 0 },
        { "clean.yml", "baseline", 0 },
        { "clean.yml", "changed", 0 },
        { "clean.yml", "list", 0 },
        { "clean.yml", "skip", 0 },
        { "clean.yml", "search", 0 },
        { "clean.yml", "search-changed", 0 },
        { "clean.yml", "input", 0 },
        { "warning.yml", "named", 1 },
        { "warning.yml", "search-changed", 1 },
        { "warning.yml", "input", 1 },
    };

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void Status_is_that_of_the_table(string name, string way, int expected)
    {
        Skip.If(OperatingSystem.IsWindows() && name == "dangling.yml", "Links need a privilege there.");
        Files.Write("baseline.sarif", Baseline);
        _git.Commit();
        Create(name);
        Files.Write("list.txt", name + "\n");
        string[] args = way switch
        {
            "named" => [name],
            "project" => ["-c", name],
            "baseline" => ["--baseline", "baseline.sarif", name],
            "changed" => ["--changed", name],
            "list" => ["--files-from", "list.txt"],
            "skip" => ["--skip-other-files", name],
            "search" => [],
            "search-baseline" => ["--baseline", "baseline.sarif"],
            "search-changed" => ["--changed"],
            _ => ["-", "--stdin-filename", name],
        };
        var input = way == "input" ? File.ReadAllBytes(Path.Combine(_git.Root, name)) : [];
        var run = CliRun.In(_git.Root, GitFolderSettings with { Input = input }, ["lint", "--format", "concise", .. args]);
        Assert.True(expected == run.ExitStatus, $"{run.ExitStatus}: {run.Output}{run.Error}");
        Assert.Equal(expected == ExitStatus.Clean, run.Error.Contains("\npassed: ", StringComparison.Ordinal) || run.Error.StartsWith("passed: ", StringComparison.Ordinal));

        // Where nothing can fail the run, what could not be done still does.
        var never = CliRun.In(_git.Root, GitFolderSettings with { Input = input }, ["lint", "--fail-on", "never", .. args]);
        Assert.Equal(expected == ExitStatus.Failed ? ExitStatus.Failed : ExitStatus.Clean, never.ExitStatus);
    }

    [SkippableTheory]
    [InlineData("missing.txt", 2)]
    [InlineData("folder", 2)]
    [InlineData("empty.txt", 0)]
    public void Status_for_a_list_that_names_nothing(string list, int expected)
    {
        Directory.CreateDirectory(Path.Combine(_git.Root, "folder"));
        Files.Write("empty.txt", "");
        Assert.Equal(expected, CliRun.In(_git.Root, "--files-from", list).ExitStatus);
    }

    [SkippableTheory]
    [InlineData("--baseline", "missing.sarif")]
    [InlineData("--env-file", "missing.env")]
    [InlineData("--files-from", "missing.txt")]
    [InlineData("--rules", "missing.dll")]
    [InlineData("--allow-root", "missing")]
    [InlineData("--changed=missing")]
    [InlineData("@missing")]
    public void What_an_option_names_and_is_not_there_fails_a_run_and_a_watch(params string[] args)
    {
        Files.Write("clean.yml", Samples.Clean);
        _git.Commit();
        foreach (var watch in new[] { false, true })
        {
            string[] all = watch ? [.. args, "--watch"] : args;
            var run = CliRun.In(_git.Root, GitFolderSettings, all);
            Assert.Equal((ExitStatus.Failed, ""), (run.ExitStatus, run.Output));
            Assert.Single(run.Error.Split('\n'), static l => l.StartsWith("error: ", StringComparison.Ordinal));
        }
    }

    private static CliRunSettings GitFolderSettings => Sources.GitFolder.Settings;

    private static string Baseline { get; } =
        """{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "StackLint"}}, "results": []}]}""";

    private void Create(string name)
    {
        switch (name)
        {
            case "folder.yml":
                Directory.CreateDirectory(Path.Combine(_git.Root, name));
                break;
            case "binary.yml":
                Files.Write(name, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x00, 0xff]);
                break;
            case "dangling.yml":
                File.CreateSymbolicLink(Path.Combine(_git.Root, name), "nowhere.yml");
                break;
            case "broken.yml":
                Files.Write(name, "services:\n  web:\n    image: nginx\n    ports: [80\n");
                break;
            case "other.yml":
                Files.Write(name, "a: 1\n");
                break;
            case "empty.yml":
                Files.Write(name, "");
                break;
            case "clean.yml":
                Files.Write(name, Samples.Clean);
                break;
            case "warning.yml":
                Files.Write(name, Samples.Warning);
                break;
        }
    }
}
