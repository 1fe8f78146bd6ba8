using System.Diagnostics;

namespace StackLint.Cli.Tests;

/// <summary>What only a process of its own shows: pipes.</summary>
public sealed class ProcessTests
{
    [SkippableTheory]
    [InlineData("text")]
    [InlineData("sarif")]
    public void Reader_that_goes_away_is_no_error(string format)
    {
        var (status, output, error) = Shell($"{Program} lint testdata --format {format} | head -n 1; exit ${{PIPESTATUS[0]}}");
        Assert.Equal(ExitStatus.Findings, status);
        Assert.Single(output.TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain("error:", error);
        Assert.DoesNotContain("Exception", error);
    }

    [SkippableFact]
    public void Slow_reader_gets_every_byte()
    {
        var (_, count, _) = Shell($"{Program} rules --format json | (sleep 1; wc -c)");
        var (_, direct, _) = Shell($"{Program} rules --format json");
        Assert.Equal(direct.Length.ToString(), count.Trim());
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
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
