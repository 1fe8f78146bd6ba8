using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace StackLint.Cli.Tests.Faults;

/// <summary>The real program while it runs; it is ended with the test.</summary>
internal sealed class RunningProgram : IDisposable
{
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly StringBuilder _error = new();

    internal RunningProgram(string folder, params IEnumerable<string> args)
        : this(folder, readsOutput: true, args)
    {
    }

    internal RunningProgram(string folder, bool readsOutput, params IEnumerable<string> args)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, e) =>
        {
            lock (_error)
            {
                _error.Append(e.Data is null ? "" : e.Data + "\n");
            }
        };
        _process.BeginErrorReadLine();
        _output = readsOutput ? _process.StandardOutput.ReadToEndAsync() : Task.FromResult("");
    }

    internal static string Program { get; } = ProgramFile.Path;

    internal bool HasExited => _process.HasExited;

    internal StreamWriter Input => _process.StandardInput;

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

    internal void WaitFor(Func<bool> isThere, string what, bool mayEnd = false)
    {
        var clock = Stopwatch.StartNew();
        while (!isThere())
        {
            if (mayEnd && _process.HasExited)
            {
                return;
            }

            Assert.False(_process.HasExited, $"The program has ended: {Error}");
            Assert.True(clock.Elapsed < Patience, $"Waited in vain for {what}: {Error}");
            Thread.Sleep(20);
        }
    }

    /// <summary>Sends a signal and returns the exit status, and how long that took.</summary>
    internal (int Status, TimeSpan Time) Signal(string name)
    {
        var clock = Stopwatch.StartNew();
        using (Process.Start("kill", ["-" + name, _process.Id.ToString(CultureInfo.InvariantCulture)])!)
        {
            Assert.True(_process.WaitForExit(Patience), "The program did not end.");
            return (_process.ExitCode, clock.Elapsed);
        }
    }

    internal CliRun End()
    {
        _process.StandardInput.Close();
        Assert.True(_process.WaitForExit(Patience), $"The program did not end: {Error}");
        _process.WaitForExit();
        return new CliRun(_process.ExitCode, _output.Result, Error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
