using System.Diagnostics;
using System.Text.Json;

namespace StackLint.Cli.Tests;

/// <summary>Reports in files appear whole or not at all, and each by itself.</summary>
public sealed class OutputFileTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public OutputFileTests() => _folder.Write("stack.yml", Samples.Warning);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_run_prints_and_writes_several_reports()
    {
        var run = Run("--output", "sarif=log.sarif", "--output", "msbuild=log.txt", "--format", "concise");
        Assert.StartsWith("stack.yml:7:23: warning SL4001: ", run.Output);
        Assert.StartsWith("stack.yml(7,23): warning SL4001: ", _folder.Read("log.txt"));
        using var log = JsonDocument.Parse(_folder.Read("log.sarif"));
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
    }

    [Fact]
    public void Report_has_no_byte_order_mark_and_no_temporary_neighbour()
    {
        Run("--output", "sarif=log.sarif");
        Assert.Equal((byte)'{', File.ReadAllBytes(Path.Combine(_folder.Root, "log.sarif"))[0]);
        Assert.Equal([".editorconfig", "log.sarif", "stack.yml"], Directory.GetFiles(_folder.Root).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Report_in_a_file_takes_no_colour()
    {
        var run = Run("--color", "always", "--output", "text=log.txt");
        Assert.Contains('\e', run.Output);
        Assert.DoesNotContain('\e', _folder.Read("log.txt"));
    }

    [Fact]
    public void Missing_folder_fails_that_report_only()
    {
        var run = Run("--output", "sarif=missing/log.sarif", "--output", "concise=log.txt");
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
        Assert.Contains("error: missing/log.sarif: the report was not written: its folder does not exist\n", run.Error);
        Assert.Contains("SL4001", run.Output);
        Assert.Contains("SL4001", _folder.Read("log.txt"));
    }

    [Fact]
    public void Folder_in_the_place_of_a_report_stays()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Root, "log.sarif"));
        var run = Run("--output", "sarif=log.sarif");
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
        Assert.Contains("error: log.sarif: the report was not written: it is a folder\n", run.Error);
    }

    [Fact]
    public void Old_report_is_replaced()
    {
        _folder.Write("log.txt", new string('x', 100_000));
        Run("--output", "concise=log.txt");
        Assert.DoesNotContain("xxx", _folder.Read("log.txt"));
    }

    [SkippableFact]
    public void Link_in_the_place_of_a_report_stays_a_link()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need a privilege there.");
        _folder.Write("target/log.txt", "old");
        File.CreateSymbolicLink(Path.Combine(_folder.Root, "log.txt"), "target/log.txt");
        Run("--output", "concise=log.txt");
        Assert.NotNull(new FileInfo(Path.Combine(_folder.Root, "log.txt")).LinkTarget);
        Assert.Contains("SL4001", _folder.Read("target/log.txt"));
    }

    [Theory]
    [InlineData("./stack.yml")]
    [InlineData("broken.txt")]
    public void Input_is_never_replaced(string path)
    {
        _folder.Write("broken.txt", [0xff]);
        var before = File.ReadAllBytes(Path.Combine(_folder.Root, path));
        var run = Run("broken.txt", "--output", $"concise={path}");
        Assert.Contains($"error: {path}: the report was not written: it is a file that was linted\n", run.Error);
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(_folder.Root, path)));
    }

    [Theory]
    [InlineData(".editorconfig")]
    [InlineData("values.env")]
    [InlineData("service.env")]
    [InlineData("config.txt")]
    public void File_that_a_run_reads_is_never_replaced(string path)
    {
        _folder.Write("values.env", "TAG=1\n");
        _folder.Write("service.env", "A=1\n");
        _folder.Write("config.txt", "a");
        _folder.Write("stack.yml", Samples.Warning + "    env_file: [service.env]\n    configs: [c]\nconfigs: {c: {file: config.txt}}\n");
        var before = File.ReadAllBytes(Path.Combine(_folder.Root, path));
        var run = Run("--env-file", "values.env", "--output", $"concise={path}");
        Assert.Contains($"error: {path}: the report was not written: it is a file that the run reads\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(_folder.Root, path)));
    }

    [SkippableFact]
    public void Two_reports_do_not_meet_by_way_of_a_link()
    {
        Skip.If(OperatingSystem.IsWindows(), "Making a link needs a privilege there.");
        File.CreateSymbolicLink(Path.Combine(_folder.Root, "b.txt"), "a.txt");
        var run = Run("stack.yml", "--output", "concise=a.txt", "--output", "json=b.txt");
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
        Assert.StartsWith("error: two reports cannot be written to 'b.txt'\n", run.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Input_is_not_replaced_by_way_of_a_link()
    {
        Skip.If(OperatingSystem.IsWindows(), "Making a link needs a privilege there.");
        File.CreateSymbolicLink(Path.Combine(_folder.Root, "log.txt"), "stack.yml");
        var before = _folder.Read("stack.yml");
        var run = Run("stack.yml", "--output", "concise=log.txt");
        Assert.Contains("error: log.txt: the report was not written: it is a file that was linted\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Read("stack.yml"));
        Assert.Equal(ExitStatus.Failed, CliRun.In(_folder.Root, "baseline", "create", "--force", "--baseline", "log.txt").ExitStatus);
        Assert.Equal(before, _folder.Read("stack.yml"));
    }

    [SkippableFact]
    public void Pipe_in_the_place_of_a_report_stays()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no pipes among its files.");
        using (var process = Process.Start("mkfifo", Path.Combine(_folder.Root, "log.txt")))
        {
            process.WaitForExit();
        }

        var run = Run("--output", "concise=log.txt");
        Assert.Contains("error: log.txt: the report was not written: it is not a regular file\n", run.Error);
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
    }

    [SkippableFact]
    public void Device_is_never_replaced()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such paths.");

        // A name that is free: were the check to fail, root would replace what stands there.
        var run = Run("--output", "concise=/dev/stacklint-test");
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
        Assert.Contains("it is a device", run.Error);
    }

    private CliRun Run(params string[] options) => CliRun.In(_folder.Root, ["lint", "stack.yml", .. options]);
}
