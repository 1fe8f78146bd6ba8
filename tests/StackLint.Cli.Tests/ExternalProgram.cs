using System.Diagnostics;
using System.Text;

namespace StackLint.Cli.Tests;

/// <summary>
/// A program that some tests need: from the path, or from <c>artifacts/tools</c>, where <c>.ci/check-adoption</c> puts what no
/// system package has. With STACKLINT_STRICT=1 a missing one fails the test instead of skipping it.
/// </summary>
internal sealed record ExternalProgram(string Path)
{
    internal static string ToolFolder { get; } = System.IO.Path.Combine(CliRun.RepositoryRoot, "artifacts", "tools");

    /// <summary>Finds a program, or skips the test.</summary>
    internal static ExternalProgram Require(string name)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator).Append(ToolFolder);
        var path = folders.Select(f => System.IO.Path.Combine(f, name)).FirstOrDefault(File.Exists);
        SkipUnless(path is not null, $"{name} is not installed.");
        return new ExternalProgram(path!);
    }

    /// <summary>Skips the test, or fails it where nothing may be missing.</summary>
    internal static void SkipUnless(bool isThere, string reason)
    {
        Assert.True(isThere || Environment.GetEnvironmentVariable("STACKLINT_STRICT") != "1", reason);
        Skip.IfNot(isThere, reason);
    }

    /// <summary>Runs it to its end.</summary>
    internal (int Status, string Output, string Error) Run(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Path, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["HOME"] = folder;
        start.Environment["DOTNET_ROLL_FORWARD"] = "Major";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), $"{Path} did not end.");
        return (process.ExitCode, output, error.Result);
    }
}
