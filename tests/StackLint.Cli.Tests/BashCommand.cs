using System.Diagnostics;
using System.Text;

namespace StackLint.Cli.Tests;

/// <summary>Runs what a shell is told.</summary>
internal static class BashCommand
{
    internal static CliRun Run(string command, string folder)
    {
        Skip.If(OperatingSystem.IsWindows(), "The test needs bash.");
        var start = new ProcessStartInfo("bash", ["-c", command])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CliRun(process.ExitCode, output, error.Result);
    }
}
