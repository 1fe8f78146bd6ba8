using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace StackLint.Cli.Tests;

/// <summary><c>lint --fix</c>, <c>--unsafe</c> and <c>--diff</c>: what is written, printed and told.</summary>
public sealed class FixTests : IDisposable
{
    private const string Written = "services:\n  web:\n    image: acme/web:1.2\n    # stacklint disable SL1003: sizes were measured\n    logging:\n      driver: local # rotates\n    deploy:\n      placement:\n        constraints:\n          - node.role == manager\n";
    private const string Mended = "services:\n  web:\n    image: acme/web:1.2\n    logging:\n      driver: local # rotates\n    deploy:\n      placement:\n        constraints:\n          - node.role == manager\n";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Safe_fixes_are_written_and_the_rest_is_reported()
    {
        _folder.Write("stack.yml", Written);
        var run = Run("--fix", "--format", "concise");
        Assert.Equal(Mended, _folder.Read("stack.yml"));
        Assert.Contains("note: fixed 1 finding in 1 file\n", run.Error);
        Assert.DoesNotContain("SL0006", run.Output);
        Assert.Contains("stack.yml:9:13: warning SL4001: ", run.Output);
        Assert.Contains("1 fixable: stacklint lint --fix --unsafe\n", run.Error);
        Assert.Equal(ExitStatus.Findings, run.ExitStatus);
    }

    [Fact]
    public void Unsafe_fixes_are_written_when_asked_for()
    {
        _folder.Write("stack.yml", Written);
        var run = Run("--fix", "--unsafe");
        Assert.Equal(Mended.Replace("== manager", "== worker"), _folder.Read("stack.yml"));
        Assert.Contains("note: fixed 2 findings in 1 file\n", run.Error);
    }

    [Fact]
    public void Second_run_finds_nothing_to_fix()
    {
        _folder.Write("stack.yml", Written);
        Run("--fix", "--unsafe");
        var time = File.GetLastWriteTimeUtc(Path.Combine(_folder.Root, "stack.yml"));
        Assert.Contains("note: fixed nothing\n", Run("--fix", "--unsafe").Error);
        Assert.Equal(time, File.GetLastWriteTimeUtc(Path.Combine(_folder.Root, "stack.yml")));
    }

    [SkippableTheory]
    [InlineData("stack.yml")]
    [InlineData("deploy/my stack ä.yml")]
    public void Patch_is_one_that_git_takes(string name)
    {
        _folder.Write(name, Written);
        Git("init", "-q");
        var run = CliRun.In(Path.GetDirectoryName(Path.Combine(_folder.Root, name))!, "lint", "--diff", "--unsafe", Path.GetFileName(name));
        Assert.Equal(Written, _folder.Read(name));
        Assert.Equal(ExitStatus.Findings, run.ExitStatus);
        Assert.Contains("note: the patch fixes 2 findings in 1 file\n", run.Error);
        _folder.Write("../" + Path.GetFileName(_folder.Root) + ".patch", run.Output);
        Git("apply", _folder.Root + ".patch");
        File.Delete(_folder.Root + ".patch");
        Assert.Equal(Mended.Replace("== manager", "== worker"), _folder.Read(name));
    }

    [Fact]
    public void Patch_alone_holds_safe_fixes_and_nothing_else_is_printed()
    {
        _folder.Write("stack.yml", Written);
        Assert.Equal(
            """
            diff --git a/stack.yml b/stack.yml
            --- a/stack.yml
            +++ b/stack.yml
            @@ -1,7 +1,6 @@
             services:
               web:
                 image: acme/web:1.2
            -    # stacklint disable SL1003: sizes were measured
                 logging:
                   driver: local # rotates
                 deploy:

            """.ReplaceLineEndings("\n"),
            Run("--diff").Output);
    }

    [Theory]
    [InlineData("error: --unsafe says which fixes --fix applies or --diff prints; give one of these, too\n", "--unsafe")]
    [InlineData("error: --diff prints a patch in place of the report; write that with --output FORMAT=FILE\n", "--diff", "--format", "json")]
    public void Options_that_contradict_each_other_are_refused(string error, params string[] options)
    {
        _folder.Write("stack.yml", Written);
        var run = Run(options);
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
        Assert.StartsWith(error, run.Error);
        Assert.Equal(Written, _folder.Read("stack.yml"));
    }

    [Fact]
    public void Standard_input_comes_out_fixed_and_its_report_apart()
    {
        var run = CliRun.In(_folder.Root, new CliRunSettings { Input = Encoding.UTF8.GetBytes("\ufeff\ufeff" + Written.ReplaceLineEndings("\r\n")) }, "lint", "--fix", "-", "--stdin-filename", "stack.yml", "--format", "concise");
        Assert.Equal("\ufeff\ufeff" + Mended.ReplaceLineEndings("\r\n"), run.Output);
        Assert.StartsWith("stack.yml:", run.Error);
        Assert.Contains("warning SL4001: ", run.Error);
        Assert.False(File.Exists(Path.Combine(_folder.Root, "stack.yml")));
    }

    [Fact]
    public void Standard_input_without_anything_to_fix_comes_out_as_it_is()
    {
        const string Text = "services:\n  web:\n    image: acme/web:1.2\n";
        Assert.Equal(Text, CliRun.In(_folder.Root, new CliRunSettings { Input = Encoding.UTF8.GetBytes(Text) }, "lint", "--fix", "-").Output);
    }

    [Fact]
    public void Refused_fix_is_told_with_its_reason()
    {
        _folder.Write("stack.yml", "x-ports: &ports [\"80:80\"]\nservices:\n  a: {image: acme/a:1.2, ports: *ports}\n  b: {image: acme/b:1.2, ports: *ports, network_mode: host}\n");
        var run = Run("--fix", "--unsafe", "--target", "compose");
        Assert.Contains("= not fixed: 'b' uses this text, too, and without the finding\n", run.Output);
        Assert.Contains("note: stack.yml: SL5011 in line 1 is not fixed: 'b' uses this text, too, and without the finding\n", run.Error);
        using var json = JsonDocument.Parse(Run("--format", "json", "--target", "compose").Output);
        Assert.Contains(json.RootElement.GetProperty("findings").EnumerateArray(), static f => f.GetProperty("fixRefusal").ValueKind == JsonValueKind.String && f.GetProperty("fix").ValueKind == JsonValueKind.Null);
        Assert.Contains("fixRefusal", Run("--format", "sarif", "--target", "compose").Output);
    }

    [SkippableFact]
    public void File_in_a_folder_that_takes_none_fails_and_the_others_are_written()
    {
        Skip.If(Environment.UserName == "root", "Root may write into any folder.");
        Skip.IfNot(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "There are no modes here.");
        _folder.Write("a/stack.yml", Written);
        _folder.Write("b/stack.yml", Written);
        var closed = Path.Combine(_folder.Root, "a");
        SetMode(closed, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var run = CliRun.In(_folder.Root, "lint", "--fix", "--format", "concise");
        SetMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        CheckPartial(run, "permission is denied");
    }

    [Fact]
    public void Read_only_file_is_left_alone_and_the_others_are_written()
    {
        _folder.Write("b/stack.yml", Written);
        new FileInfo(_folder.Write("a/stack.yml", Written)).IsReadOnly = true;
        CheckPartial(CliRun.In(_folder.Root, "lint", "--fix", "--format", "concise"), "it is read-only");
    }

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    // What could not be written is reported as it still stands.
    private void CheckPartial(CliRun run, string reason)
    {
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
        Assert.Contains($"error: a/stack.yml: the fixes were not written: {reason}\n", run.Error);
        Assert.Contains("note: fixed 1 finding in 1 file\n", run.Error);
        Assert.Equal(Written, _folder.Read("a/stack.yml"));
        Assert.Equal(Mended, _folder.Read("b/stack.yml"));
        Assert.Contains("a/stack.yml:4:25: info SL0006: ", run.Output);
        Assert.DoesNotContain("b/stack.yml:4:25: info SL0006: ", run.Output);
    }

    private CliRun Run(params string[] options) => CliRun.In(_folder.Root, ["lint", "stack.yml", .. options]);

    private void Git(params string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("git", args) { WorkingDirectory = _folder.Root })!;
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Skip.If(true, "git is not installed");
        }
    }
}
