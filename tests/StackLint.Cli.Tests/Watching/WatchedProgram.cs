using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace StackLint.Cli.Tests.Watching;

/// <summary>The real program while it watches a folder; it is ended with the test.</summary>
internal sealed class WatchedProgram : IDisposable
{
    internal const string Log = "log.sarif";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ScratchFolder _folder;
    private readonly Process _process;
    private readonly StringBuilder _error = new();

    internal WatchedProgram(ScratchFolder folder, params string[] args)
    {
        _folder = folder;
        _process = Process.Start(new ProcessStartInfo(
            "dotnet", [ProgramFile.Path, "lint", "--output", $"sarif={Log}", "--format", "concise", .. args])
        {
            WorkingDirectory = folder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _process.OutputDataReceived += static (_, _) => { };
        _process.ErrorDataReceived += (_, e) =>
        {
            lock (_error)
            {
                _error.Append(e.Data).Append('\n');
            }
        };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    internal string Error
    {
        get
        {
            lock (_error)
            {
                return _error.ToString();
            }
        }
    }

    internal int Passes => Error.Split("] linted in ").Length - 1;

    /// <summary>Waits until the log names exactly these files for a service that is pinned to managers or privileged.</summary>
    internal void WaitForReport(params string[] expected) => WaitFor(() => Reported().SequenceEqual(expected), string.Join(' ', expected));

    /// <summary>Waits until the log is this text.</summary>
    internal void WaitForLog(string expected)
    {
        var path = Path.Combine(_folder.Root, Log);
        WaitFor(() => File.Exists(path) && File.ReadAllText(path) == expected, "the log of a new run");
    }

    internal void WaitForError(string text) => WaitFor(() => Error.Contains(text, StringComparison.Ordinal), text);

    internal void WaitForPasses(int count) => WaitFor(() => Passes >= count, $"{count} passes");

    /// <summary>Ends it as Ctrl-C does and returns the exit status.</summary>
    internal int Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!;
        Assert.True(_process.WaitForExit(Patience));
        return _process.ExitCode;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private void WaitFor(Func<bool> isThere, string what)
    {
        var clock = Stopwatch.StartNew();
        while (!isThere())
        {
            Assert.False(_process.HasExited, $"The program has ended: {Error}");
            Assert.True(clock.Elapsed < Patience, $"Waited in vain for {what}; reported: {string.Join(' ', Reported())}\n{Error}");
            Thread.Sleep(20);
        }
    }

    // The log appears whole or not at all, so whatever is there can be parsed.
    private List<string> Reported()
    {
        var path = Path.Combine(_folder.Root, Log);
        if (!File.Exists(path))
        {
            return ["none yet"];
        }

        using var log = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Where(static r => r.GetProperty("ruleId").GetString() is "SL4001" or "SL5002")
                .Select(static r => r.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!)
                .Distinct().Order(StringComparer.Ordinal),
        ];
    }
}
