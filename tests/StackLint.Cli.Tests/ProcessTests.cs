using System.Text;

namespace StackLint.Cli.Tests;

/// <summary>What only a process of its own shows: pipes.</summary>
public sealed class ProcessTests
{
    public static TheoryData<string> FormatNames => Formats.Names;

    [SkippableTheory]
    [MemberData(nameof(FormatNames))]
    public void Reader_that_goes_away_is_no_error(string format)
    {
        using var folder = LargeFolder();
        var (status, output, error) = Shell($"{Program} lint --verbose --format {format} | head -n 1; exit ${{PIPESTATUS[0]}}", folder.Root);
        Assert.Equal(ExitStatus.Findings, status);
        Assert.Single(output.TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain("error:", error);
        Assert.DoesNotContain("Exception", error);
    }

    [SkippableTheory]
    [MemberData(nameof(FormatNames))]
    public void Slow_reader_gets_every_byte(string format)
    {
        // Longer than any pipe, and read in pieces that are smaller than one.
        using var folder = LargeFolder();
        var (status, counts, _) = Shell(
            $"{Program} lint --verbose --format {format} --output {format}=report | (while head -c 40000 | wc -c | grep -v '^0$'; do sleep 0.01; done); exit ${{PIPESTATUS[0]}}", folder.Root);
        Assert.Equal(ExitStatus.Findings, status);
        var written = new FileInfo(Path.Combine(folder.Root, "report")).Length;
        Assert.InRange(written, 1 << 20, long.MaxValue);
        Assert.Equal(written, counts.Split('\n', StringSplitOptions.RemoveEmptyEntries).Sum(long.Parse));
    }

    [SkippableTheory]
    [MemberData(nameof(FormatNames))]
    public void Full_disk_behind_standard_output_fails_the_run(string format)
    {
        Skip.If(!File.Exists("/dev/full"), "The system has no /dev/full.");
        var (status, _, error) = Shell($"{Program} lint testdata --format {format} >/dev/full");
        Assert.Equal(ExitStatus.Failed, status);
        Assert.StartsWith("error: cannot write to standard output: No space left on device\n", error);
        Assert.DoesNotContain("Exception", error);
    }

    [SkippableTheory]
    [MemberData(nameof(FormatNames))]
    public void Full_disk_leaves_the_old_report_and_no_half_one(string format)
    {
        using var folder = LargeFolder();
        var mount = Path.Combine(folder.Root, "mount");
        const string Mounted = "unshare --map-root-user --mount bash -c 'mkdir -p mount && mount -t tmpfs -o size=64k none mount";
        Skip.If(Shell($"{Mounted}'", folder.Root).ExitStatus != 0, "The system mounts no file system for a test.");
        var (status, output, error) = Shell($"{Mounted} && echo old >mount/report && {Program.Replace("'", "\"", StringComparison.Ordinal)} lint --verbose --format concise --output {format}=mount/report >/dev/null; status=$?; ls mount; cat mount/report; exit $status'", folder.Root);
        Assert.Equal(ExitStatus.Failed, status);
        Assert.Contains("error: mount/report: the report was not written: No space left on device\n", error);
        Assert.Equal("report\nold\n", output);
        Assert.Empty(Directory.EnumerateFileSystemEntries(mount));
    }

    [SkippableFact]
    public void Slow_reader_of_rules_gets_every_byte()
    {
        var (_, count, _) = Shell($"{Program} rules --format json | (sleep 1; wc -c)");
        var (_, direct, _) = Shell($"{Program} rules --format json");
        Assert.Equal(Encoding.UTF8.GetByteCount(direct).ToString(), count.Trim());
    }

    [SkippableTheory]
    [InlineData("explain SL1001")]
    [InlineData("lint testdata --format json")]
    public void Closed_standard_output_fails_the_run(string command)
    {
        var (status, _, error) = Shell($"{Program} {command} >&-");
        Assert.Equal(ExitStatus.Failed, status);
        Assert.StartsWith("error: cannot write to standard output: ", error);
    }

    [SkippableTheory]
    [InlineData(ExitStatus.Findings, "lint testdata/realworld/shop.yml 2>&-")]
    [InlineData(ExitStatus.Findings, "lint testdata/realworld/shop.yml 2>/dev/full")]
    [InlineData(ExitStatus.Failed, "--nope 2>/dev/full")]
    public void Lost_standard_error_changes_no_exit_status(int expected, string command)
    {
        Skip.If(command.EndsWith("full", StringComparison.Ordinal) && !File.Exists("/dev/full"), "The system has no /dev/full.");
        Assert.Equal(expected, Shell($"{Program} {command}").ExitStatus);
    }

    private static string Program => $"dotnet '{ProgramFile.Path}'";

    /// <summary>A folder whose report is longer than 1 MiB in every format: few services, with names that are very long.</summary>
    private static ScratchFolder LargeFolder()
    {
        var folder = new ScratchFolder();
        var services = Enumerable.Range(0, 400).Select(static i => $"  {new string('s', 1000)}{i}:\n    image: nginx:1.27\n    deploy: {{replicas: 1}}\n");
        folder.Write("stack.yml", "services:\n" + string.Concat(services));
        return folder;
    }

    private static CliRun Shell(string command, string? folder = null) => BashCommand.Run(command, folder ?? CliRun.RepositoryRoot);
}
