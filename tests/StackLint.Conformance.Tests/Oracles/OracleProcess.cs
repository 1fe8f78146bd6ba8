using System.Diagnostics;
using System.Globalization;

namespace StackLint.Conformance.Tests.Oracles;

/// <summary>Runs a program in an environment of only the given variables, and ends it when it takes too much.</summary>
internal static class OracleProcess
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    // It changes a limit and becomes the program: a shell would set variables such as PWD, which the tools read.
    private static readonly string? Limiter = Find("prlimit");

    /// <summary>The full path of a program on the search path; null when it is not there.</summary>
    internal static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(f => Path.Combine(f, name))
            .FirstOrDefault(File.Exists);

    internal static OracleAnswer Run(string program, IEnumerable<string> arguments, string workingDirectory, IReadOnlyDictionary<string, string> environment) =>
        Run(program, arguments, workingDirectory, environment, ProcessBounds.Default, Limiter);

    /// <param name="program">Its path.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="workingDirectory">Where it runs.</param>
    /// <param name="environment">All that it sees of the environment.</param>
    /// <param name="bounds">What it may take.</param>
    /// <param name="limiter">The path of <c>prlimit</c>; null where there is none, and the watch alone keeps the bounds, by looking at the program from time to time.</param>
    internal static OracleAnswer Run(
        string program, IEnumerable<string> arguments, string workingDirectory, IReadOnlyDictionary<string, string> environment, ProcessBounds bounds, string? limiter)
    {
        var start = limiter is null
            ? new ProcessStartInfo(program, arguments)
            : new ProcessStartInfo(limiter, [string.Create(CultureInfo.InvariantCulture, $"--as={bounds.AddressSpace}"), program, .. arguments]);
        start.WorkingDirectory = workingDirectory;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = true;
        start.UseShellExecute = false;
        start.Environment.Clear();
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (Watch(process, bounds) is not { } excess)
        {
            return OracleAnswer.Ended(process.ExitCode, output.Result, errors.Result);
        }

        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return OracleAnswer.Failed(excess);
    }

    // Null when the program came to its end.
    private static string? Watch(Process process, ProcessBounds bounds)
    {
        var time = Stopwatch.StartNew();
        while (!process.WaitForExit(Step))
        {
            if (MemoryOf(process) > bounds.Memory)
            {
                return string.Create(CultureInfo.InvariantCulture, $"the tool took more than {bounds.Memory >> 20} MiB of memory");
            }

            if (time.Elapsed > bounds.Time)
            {
                return string.Create(CultureInfo.InvariantCulture, $"the tool took more than {bounds.Time.TotalSeconds} s");
            }
        }

        return null;
    }

    private static long MemoryOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It has just ended.
            return 0;
        }
    }
}
