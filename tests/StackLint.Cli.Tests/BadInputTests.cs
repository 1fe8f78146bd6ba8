namespace StackLint.Cli.Tests;

/// <summary>What cannot be read is named, fails the run, and hides nothing else.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public BadInputTests() => _folder.Write("good.yml", Samples.Warning);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Missing_file_is_named_and_the_rest_is_linted() => AssertFailed(Run("gone.yml", "good.yml"), "gone.yml", "does not exist");

    [Fact]
    public void Missing_compose_file_is_named() => AssertNamed(Run("-c", "gone.yml"), "gone.yml", "does not exist");

    [Theory]
    [InlineData("gone.yml", "gone.yml", "./gone.yml")]
    [InlineData("-c", "gone.yml", "-c", "./gone.yml")]
    [InlineData("--files-from", "list", "gone.yml")]
    [InlineData("gone.yml", "--format", "concise")]
    [InlineData("gone.yml", "--format", "msbuild")]
    [InlineData("gone.yml", "--format", "github")]
    [InlineData("gone.yml", "--diff")]
    [InlineData("gone.yml", "--fix")]
    [InlineData("gone.yml", "based.yml")]
    public void Missing_file_is_told_once(params string[] args)
    {
        _folder.Write("list", "gone.yml\n");
        _folder.Write("based.yml", Samples.Clean);
        _folder.Write(".editorconfig", "root = true\n[based.yml]\nstacklint.base_files = gone.yml\n");
        var run = Run(args);
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
        Assert.Single($"{run.Output}\n{run.Error}".Split('\n'), static l => l.Contains("it does not exist", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sarif")]
    [InlineData("json")]
    [InlineData("junit")]
    public void Missing_file_is_told_to_people_where_the_report_is_for_programs(string format) =>
        Assert.StartsWith("error: gone.yml: it does not exist\n", Run("gone.yml", "--format", format).Error);

    [Fact]
    public void Missing_file_is_told_where_its_finding_is_hidden()
    {
        _folder.Write(".editorconfig", "root = true\n[*]\nstacklint.sl0008.severity = none\n");
        var run = Run("gone.yml");
        Assert.Equal((ExitStatus.Failed, ""), (run.ExitStatus, run.Output));
        Assert.StartsWith("error: gone.yml: it does not exist\n", run.Error);
    }

    [Fact]
    public void Settings_are_no_linted_files()
    {
        _folder.Write(".editorconfig", "root = true\n[*]\nstacklint.no_such_key = 1\n");
        Assert.Contains("2 warnings in 1 of 1 file and in .editorconfig", Run("good.yml").Error);
        _folder.Write("good.yml", Samples.Clean);
        Assert.Contains("1 warning in .editorconfig, none in 1 file", Run("good.yml").Error);
        _folder.Write("sub/.editorconfig", "[*]\nstacklint.no_such_key = 1\n");
        _folder.Write("sub/a.yml", Samples.Clean);
        Assert.Contains("2 warnings in 2 files of settings, none in 2 files", Run().Error);
        using var json = System.Text.Json.JsonDocument.Parse(Run("--format", "json").Output);
        Assert.Equal((2, 0), (json.RootElement.GetProperty("summary").GetProperty("files").GetInt32(), json.RootElement.GetProperty("summary").GetProperty("filesWithFindings").GetInt32()));
    }

    [Fact]
    public void Folder_in_place_of_a_compose_file_is_named()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Root, "folder"));
        AssertNamed(Run("-c", "good.yml", "-c", "folder"), "folder", "is a folder");
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_named_with_their_line()
    {
        _folder.Write("latin1.yml", [.. "services:\n  web:\n    image: caf"u8, 0xe9, (byte)'\n']);
        var run = Run("latin1.yml", "good.yml", "--format", "concise");
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
        Assert.Contains("latin1.yml:3:15: error SL0008: latin1.yml was not read: it is not valid UTF-8 at byte 31 (line 3)", run.Output, StringComparison.Ordinal);
        Assert.Contains("good.yml:7:23: warning SL4001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void File_over_the_limit_is_named()
    {
        _folder.Write("large.yml", new byte[(16 * 1024 * 1024) + 1]);
        AssertFailed(Run("large.yml", "good.yml"), "large.yml", "larger than 16 MiB");
    }

    [SkippableFact]
    public void File_without_permission_is_named()
    {
        Skip.If(OperatingSystem.IsWindows() || Environment.UserName == "root", "Windows has no file modes, and root may read everything.");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder.Write("secret.yml", Samples.Clean), UnixFileMode.None);
        }

        AssertFailed(Run("secret.yml", "good.yml"), "secret.yml", "permission is denied");
    }

    [Fact]
    public void Syntax_error_stands_at_its_place_and_the_rest_is_linted()
    {
        _folder.Write("broken.yml", "services:\n  web:\n    image: [1\n    ports: x\n");
        var run = Run("broken.yml", "good.yml");
        Assert.Matches(@"(?m)^broken\.yml:\d+:\d+: error SL0001: ", run.Output);
        Assert.Contains("good.yml:7:23", run.Output);
        Assert.Equal(ExitStatus.Findings, run.ExitStatus);
    }

    [Fact]
    public void Empty_folder_has_nothing_to_lint()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Root, "empty"));
        var run = Run("empty");
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
        Assert.Equal("", run.Output);
        Assert.StartsWith("error: no Compose, stack or cluster files were found", run.Error);
    }

    [Fact]
    public void Empty_folder_passes_when_that_is_allowed()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Root, "empty"));
        var run = Run("empty", "--allow-no-files");
        Assert.Equal(ExitStatus.Clean, run.ExitStatus);
        Assert.StartsWith("note: ", run.Error);
    }

    [Fact]
    public void Standard_input_that_is_no_text_is_named()
    {
        var run = CliRun.In(_folder.Root, new CliRunSettings { Input = [0x80] }, "-", "good.yml", "--stdin-filename", "piped.yml");
        AssertFailed(run, "piped.yml", "not valid UTF-8");
    }

    [Fact]
    public void Standard_input_of_a_project_that_is_no_text_is_named()
    {
        var run = CliRun.In(_folder.Root, new CliRunSettings { Input = [0x80] }, "-c", "good.yml", "-c", "-");
        AssertFailed(run, "stdin.yml", "not valid UTF-8");
    }

    private CliRun Run(params string[] args) => CliRun.In(_folder.Root, args);

    private static void AssertFailed(CliRun run, string path, string reason)
    {
        AssertNamed(run, path, reason);
        Assert.Contains("good.yml:7:23: warning SL4001", run.Output);
    }

    // Standard output tells it to whoever reads the findings there; nobody needs to be told twice.
    private static void AssertNamed(CliRun run, string path, string reason)
    {
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
        var line = Assert.Single($"{run.Output}\n{run.Error}".Split('\n'), l => l.Contains(path, StringComparison.Ordinal) && l.Contains(reason, StringComparison.Ordinal));
        Assert.True(line.StartsWith($"error: {path}: ", StringComparison.Ordinal) || line.StartsWith($"{path}:1:1: error SL0008: ", StringComparison.Ordinal), line);
    }
}
