using System.Diagnostics;
using System.Text;

namespace StackLint.Reporting.Tests.Formats;

/// <summary>Calls of scripts of the repository that drive a format's real client.</summary>
internal static class RepositoryTool
{
    // What the scripts return when something they need is not to be had.
    private const int NotAvailable = 77;

    /// <summary>What a script prints; the test is skipped when it lacks what it needs.</summary>
    public static string Run(string script, string input)
    {
        Skip.If(OperatingSystem.IsWindows(), "The script needs bash.");
        var start = new ProcessStartInfo(Path.Combine(Root(), script))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        Skip.If(process.ExitCode == NotAvailable, $"{script}: {error.Result.Trim()}");
        Assert.True(process.ExitCode == 0, error.Result);
        return output.Result;
    }

    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "StackLint.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests do not run below the repository.");
    }
}
