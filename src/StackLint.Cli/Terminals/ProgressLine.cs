using System.Globalization;
using StackLint.Engine;

namespace StackLint.Cli.Terminals;

/// <summary>
/// A line on a terminal that says how far a run is, from 300 ms on, and goes when the run has ended. Where standard error is no
/// terminal, and in a build, nothing is ever written.
/// </summary>
internal sealed class ProgressLine : IDisposable
{
    private const string Clear = "\r\u001b[2K";

    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly TextWriter _output;
    private readonly LintProgress _progress;
    private readonly ITimer _timer;
    private readonly CancellationTokenRegistration _registration;
    private bool _isShown;
    private bool _hasEnded;

    private ProgressLine(TextWriter output, LintProgress progress, TimeProvider clock, CancellationToken cancellationToken)
    {
        _output = output;
        _progress = progress;
        _timer = clock.CreateTimer(static line => ((ProgressLine)line!).Show(), this, Delay, Period);
        _registration = cancellationToken.Register(static line => ((ProgressLine)line!).End(), this);
    }

    /// <summary>Starts a line; null where there is to be none.</summary>
    /// <param name="environment">Where the run takes place.</param>
    /// <param name="progress">What the line tells.</param>
    /// <param name="clock">Wakes the line up; the system's when null.</param>
    /// <param name="cancellationToken">Takes it away, also where the run does not end.</param>
    internal static ProgressLine? Start(CommandEnvironment environment, LintProgress progress, TimeProvider? clock = null, CancellationToken cancellationToken = default) =>
        environment is { IsErrorTerminal: true, MayTellProgress: true } && environment.GetVariable("TERM") != "dumb" && string.IsNullOrEmpty(environment.GetVariable("CI"))
            ? new ProgressLine(environment.Error, progress, clock ?? TimeProvider.System, cancellationToken)
            : null;

    /// <summary>Takes the line away; nothing is written after.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        _registration.Dispose();
        End();
    }

    private void End()
    {
        lock (_lock)
        {
            if (_isShown && !_hasEnded)
            {
                Write(Clear);
            }

            _hasEnded = true;
        }
    }

    private void Show()
    {
        lock (_lock)
        {
            if (!_hasEnded)
            {
                _isShown = true;
                Write(Clear + Describe());
            }
        }
    }

    private void Write(string text)
    {
        _output.Write(text);
        _output.Flush();
    }

    private string Describe() => _progress switch
    {
        { Files: 0 } => "searching for files",
        { Linted: > 0 } => string.Create(CultureInfo.InvariantCulture, $"linted {_progress.Linted:N0} of {_progress.Files:N0}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"read {_progress.Read:N0} of {_progress.Files:N0}"),
    };
}
