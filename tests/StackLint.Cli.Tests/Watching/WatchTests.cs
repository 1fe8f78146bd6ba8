using System.Text.Json;
using StackLint.Cli.Tests.Sources;

namespace StackLint.Cli.Tests.Watching;

/// <summary><c>--watch</c> keeps the reports current, in the real program.</summary>
public sealed class WatchTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public WatchTests() => _folder.Write("stack.yml", Samples.Warning);

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData("--watch")]
    [InlineData("--watch=poll")]
    public void Reports_follow_every_kind_of_change(string watch)
    {
        Skip.If(OperatingSystem.IsWindows(), "Ctrl-C cannot be sent there.");
        Directory.CreateDirectory(Path.Combine(_folder.Root, ".git"));
        using var program = new WatchedProgram(_folder, watch);
        program.WaitForReport("stack.yml");

        // Saved in place, saved by renaming, broken, mended.
        _folder.Write("stack.yml", Samples.Clean + "# calm\n");
        program.WaitForReport();
        SaveByRename("stack.yml", Samples.Warning + "# by name\n");
        program.WaitForReport("stack.yml");
        _folder.Write("stack.yml", "services: {\n");
        program.WaitForError("1 error in 1 of 1 file");
        _folder.Write("stack.yml", Samples.Clean);
        program.WaitForReport();

        // New files, also in new folders, and files that go.
        _folder.Write("new/deep/stack.yml", Samples.Warning);
        program.WaitForReport("new/deep/stack.yml");
        _folder.Write("new/deep/two.yml", Samples.Warning);
        program.WaitForReport("new/deep/stack.yml", "new/deep/two.yml");
        File.Delete(Path.Combine(_folder.Root, "new/deep/stack.yml"));
        program.WaitForReport("new/deep/two.yml");

        // Settings.
        _folder.Write(".gitignore", "new/\n");
        program.WaitForReport();
        File.Delete(Path.Combine(_folder.Root, ".gitignore"));
        program.WaitForReport("new/deep/two.yml");
        _folder.Write("new/.editorconfig", "[*]\nstacklint.sl4001.severity = none\n");
        program.WaitForReport();
        Directory.Delete(Path.Combine(_folder.Root, "new"), recursive: true);

        // What a project reads under any name.
        _folder.Write("compose.yaml", "services: {api: {extends: {file: part, service: api}}}");
        _folder.Write("part", Samples.Clean + "    privileged: true\n");
        program.WaitForReport("part");
        _folder.Write("part", Samples.Clean);
        program.WaitForReport();

        Assert.Equal(ExitStatus.Interrupted, program.Interrupt());
        using var log = JsonDocument.Parse(_folder.Read(WatchedProgram.Log));
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        Assert.DoesNotContain(Directory.GetFiles(_folder.Root), static f => f.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [SkippableFact]
    public void Changes_that_do_not_matter_start_no_pass()
    {
        Skip.If(OperatingSystem.IsWindows(), "Ctrl-C cannot be sent there.");
        Directory.CreateDirectory(Path.Combine(_folder.Root, ".git"));
        Directory.CreateDirectory(Path.Combine(_folder.Root, "node_modules"));
        _folder.Write(".gitignore", "node_modules/\n");
        using var program = new WatchedProgram(_folder, "--watch");
        program.WaitForPasses(1);
        _folder.Write("readme.md", "text");
        _folder.Write("node_modules/stack.yml", Samples.Warning);
        _folder.Write(".git/index.yml", "x");
        _folder.Write("other.sarif", "x");
        Thread.Sleep(700);
        Assert.Equal(1, program.Passes);
        SaveByRename("stack.yml", Samples.Clean);
        program.WaitForReport();
        program.WaitForError("after a change of stack.yml; ");

        // Its own report has been written twice by now.
        Thread.Sleep(700);
        Assert.Equal(2, program.Passes);
        Assert.Equal(ExitStatus.Interrupted, program.Interrupt());
    }

    [SkippableFact]
    public void Env_file_may_be_broken_for_a_moment()
    {
        Skip.If(OperatingSystem.IsWindows(), "Ctrl-C cannot be sent there.");
        _folder.Write("stack.yml", Samples.Warning.Replace("node.role == manager", "'node.role == ${ROLE}'"));
        var values = _folder.Write("values.env", "ROLE=worker\n");
        using var program = new WatchedProgram(_folder, "--watch", "--env-file", "values.env");
        program.WaitForReport();
        _folder.Write("values.env", "ROLE=manager\n");
        program.WaitForReport("stack.yml");
        File.Delete(values);
        program.WaitForError("] error: --env-file values.env: it does not exist");
        _folder.Write("values.env", "ROLE=worker\n");
        program.WaitForReport();
        Assert.Equal(ExitStatus.Interrupted, program.Interrupt());
    }

    [SkippableTheory]
    [InlineData("--watch")]
    [InlineData("--watch=poll")]
    public void Folder_may_go_and_come_back(string watch)
    {
        Skip.If(OperatingSystem.IsWindows(), "Ctrl-C cannot be sent there, and a watched folder cannot be deleted.");
        _folder.Write("app/stack.yml", Samples.Warning);
        using var program = new WatchedProgram(_folder, "app", watch);
        program.WaitForReport("app/stack.yml");
        Directory.Delete(Path.Combine(_folder.Root, "app"), recursive: true);
        program.WaitForError("the run is incomplete");
        _folder.Write("app/stack.yml", Samples.Clean);
        program.WaitForReport();
        _folder.Write("app/stack.yml", Samples.Warning);
        program.WaitForReport("app/stack.yml");

        // Exchanged at once, as a checkout does.
        _folder.Write("other/stack.yml", Samples.Clean);
        Directory.Move(Path.Combine(_folder.Root, "app"), Path.Combine(_folder.Root, "old"));
        Directory.Move(Path.Combine(_folder.Root, "other"), Path.Combine(_folder.Root, "app"));
        program.WaitForReport();
        _folder.Write("app/stack.yml", Samples.Warning);
        program.WaitForReport("app/stack.yml");
        Assert.Equal(ExitStatus.Interrupted, program.Interrupt());
    }

    [SkippableFact]
    public void Changed_files_are_asked_for_each_time()
    {
        Skip.If(OperatingSystem.IsWindows(), "Ctrl-C cannot be sent there.");
        using var git = new GitFolder();
        git.Files.Write("a.yml", Samples.Warning);
        git.Files.Write("b.yml", Samples.Warning);
        git.Commit();
        using var program = new WatchedProgram(git.Files, "--watch", "--changed");
        program.WaitForReport();
        git.Files.Write("a.yml", Samples.Warning + "# x\n");
        program.WaitForReport("a.yml");
        git.Files.Write("b.yml", Samples.Warning + "# x\n");
        program.WaitForReport("a.yml", "b.yml");
        git.Commit();
        program.WaitForReport();
        Assert.Equal(ExitStatus.Interrupted, program.Interrupt());
    }

    [Theory]
    [InlineData(true, "xterm", true)]
    [InlineData(true, "dumb", false)]
    [InlineData(false, "xterm", false)]
    public void Screen_is_cleared_on_a_terminal_only(bool isTerminal, string term, bool expected)
    {
        using var interrupt = new CancellationTokenSource();
        using var output = new InterruptingStream(interrupt);
        var run = CliRun.In(
            _folder.Root,
            new CliRunSettings { IsTerminal = isTerminal, Output = output, Variables = { ["TERM"] = term, ["NO_COLOR"] = "1" }, CancellationToken = interrupt.Token },
            "--watch");
        Assert.Equal(ExitStatus.Interrupted, run.ExitStatus);
        Assert.Equal(expected, output.Text.StartsWith("\e[2J\e[3J\e[H", StringComparison.Ordinal));
        Assert.Contains("stack.yml:7:23: warning SL4001", output.Text);
        Assert.Matches(@"\[\d\d:\d\d:\d\d\] linted in \d+ ms; watching for changes, Ctrl-C ends\ninterrupted\n$", run.Error);
    }

    private void SaveByRename(string name, string text)
    {
        using var elsewhere = new ScratchFolder();
        File.Move(elsewhere.Write("saved", text), Path.Combine(_folder.Root, name), overwrite: true);
    }
}
