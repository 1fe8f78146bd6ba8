using System.Diagnostics;
using System.Globalization;
using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Commands;
using StackLint.Cli.Terminals;
using StackLint.Reporting;
using StackLint.Reporting.Text;

namespace StackLint.Cli.Watching;

/// <summary>One call of <c>lint --watch</c>: lints and writes the reports again whenever something changes that matters.</summary>
/// <param name="readSettings">Reads the command line and the files that it names for options.</param>
/// <param name="environment">Where it runs.</param>
internal sealed class WatchSession(Func<LintSettings> readSettings, CommandEnvironment environment)
{
    private const string ClearScreen = "\e[2J\e[3J\e[H";

    private readonly WatchMemory _memory = new();

    /// <summary>Runs until it is interrupted. Findings and broken files do not end it; output that nobody reads does.</summary>
    /// <param name="first">The settings of the first pass.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="OperationCanceledException">The run was interrupted; every report is whole.</exception>
    internal int Run(LintSettings first, CancellationToken cancellationToken)
    {
        IChangeSource source = first.Watch == WatchChoice.Polling ? new PollingChangeSource() : new EventChangeSource();
        try
        {
            var settings = first;
            FileChange? cause = null;
            source.Begin(new WatchScope(settings, new LintPass(settings, environment).CreateRequest(), []), cancellationToken);
            while (true)
            {
                var scope = Lint(settings, cause, cancellationToken);
                do
                {
                    cause = source.Wait(scope, cancellationToken);
                    if (cause is null)
                    {
                        source = Replace((EventChangeSource)source);
                        _memory.Forget(scope, [FileChange.Unknown]);
                        source.Begin(scope, cancellationToken);
                        cause = FileChange.Unknown;
                    }
                }
                while (!TryRead(ref settings, source, scope, cancellationToken));
            }
        }
        finally
        {
            source.Dispose();
        }
    }

    private WatchScope Lint(LintSettings settings, FileChange? cause, CancellationToken cancellationToken)
    {
        if (cause is not null)
        {
            environment.Guard?.Forgive();
        }

        var run = _memory.RunOf(settings.Rules, environment);
        var pass = new LintPass(settings, environment) { Run = run, Memory = _memory.Lints };
        var request = pass.CreateRequest();
        var clock = Stopwatch.StartNew();
        var result = pass.Lint(cancellationToken);
        if (environment.IsOutputTerminal && (settings.Format == OutputFormat.Text || settings.Format == OutputFormat.Concise) && environment.GetVariable("TERM") != "dumb")
        {
            environment.WriteOutput(ClearScreen);
        }

        new LintReports(settings, environment) { Memory = _memory.Reports }.Write(result);
        var reason = cause switch
        {
            null => "",
            { Path: "" } => " after a change",
            _ => $" after a change of {ControlCharacters.Escape(Path.GetRelativePath(environment.WorkingDirectory, cause.Path))}",
        };
        Say(string.Create(CultureInfo.InvariantCulture, $"linted in {clock.ElapsedMilliseconds} ms{reason}; watching for changes, Ctrl-C ends"));
        return new WatchScope(settings, request, result.Inputs);
    }

    // An env file, say, may be broken for a moment; what was found before stands until it is mended.
    private bool TryRead(ref LintSettings settings, IChangeSource source, WatchScope scope, CancellationToken cancellationToken)
    {
        try
        {
            _memory.Forget(scope, source.Begin(scope, cancellationToken));
            settings = readSettings();
            return true;
        }
        catch (CommandParsingException e)
        {
            Say($"error: {ControlCharacters.Escape(e.Message.TrimEnd('.'))}");
            return false;
        }
    }

    private PollingChangeSource Replace(EventChangeSource source)
    {
        environment.Error.WriteLine($"note: the system cannot tell of all changes ({ControlCharacters.Escape(source.Problem ?? "")}); they are looked for instead, which takes longer");
        source.Dispose();
        return new PollingChangeSource();
    }

    private void Say(string text) =>
        environment.Error.WriteLine($"[{TimeProvider.System.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture)}] {text}");
}
