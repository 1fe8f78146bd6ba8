using System.Diagnostics;
using System.Text;

namespace StackLint.Cli.Tests;

/// <summary>What only a process of its own shows: pipes.</summary>
public sealed class ProcessTests
{
    [SkippableTheory]
    [InlineData("text")]
    [InlineData("sarif")]
    [InlineData("json")]
    public void Reader_that_goes_away_is_no_error(string format)
    {
        var (status, output, error) = Shell($"{Program} lint testdata --format {format} | head -n 1; exit ${{PIPESTATUS[0]}}");
        Assert.Equal(ExitStatus.Findings, status);
        Assert.Single(output.TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain("error:", error);
        Assert.DoesNotContain("Exception", error);
    }

    [SkippableTheory]
    [InlineData("rules --format json")]
    [InlineData("lint testdata --format json")]
    public void Slow_reader_gets_every_byte(string command)
    {
        var (_, count, _) = Shell($"{Program} {command} | (sleep 1; wc -c)");
        var (_, direct, _) = Shell($"{Program} {command}");
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
        Assert.Equal(expected, Shell($"{Program} {command}").Status);
    }

    private static string Program => $"dotnet '{Path.Combine(AppContext.BaseDirectory, "stacklint.dll")}'";

    private static (int Status, string Output, string Error) Shell(string command)
    {
        Skip.If(OperatingSystem.IsWindows(), "The test needs bash.");
        var start = new ProcessStartInfo("bash", ["-c", command])
        {
            WorkingDirectory = CliRun.RepositoryRoot,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
