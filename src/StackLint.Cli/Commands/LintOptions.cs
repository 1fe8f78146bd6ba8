using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Terminals;
using StackLint.Reporting;

namespace StackLint.Cli.Commands;

/// <summary>The arguments and options of <c>lint</c>, and how their words are read.</summary>
internal sealed class LintOptions(CommandLineApplication command)
{
    private readonly LintedFilesOptions _files = new(command);

    private readonly FormatOptions _formats = new(command);

    private readonly CommandOption _failOn = FailOnOption.AddTo(command, "findings");

    private readonly CommandOption _allowNoFiles = command.Option(
        "--allow-no-files", "Exit with 0 when there is nothing to lint.", CommandOptionType.NoValue);

    private readonly CommandOption _suppressed = OptionChoice.Add(
        command, "--sarif-suppressed <WHAT>", "Findings that a comment suppresses, in SARIF: exclude (default) or include.", ("include", true), ("exclude", false));

    private readonly CommandOption _color = ColorOption.AddTo(command);

    private readonly FixOptions _fixes = new(command);

    private readonly WatchOption _watch = new(command);

    private readonly BaselineOption _baseline = new(command);

    private readonly CommandOption _verbose = command.Option(
        "-v|--verbose", "Show every note and every service of a folded finding.", CommandOptionType.NoValue);

    /// <summary>What was said on the command line.</summary>
    /// <exception cref="CommandParsingException">An option has a value that means nothing, or options contradict each other.</exception>
    internal LintSettings Read(CommandEnvironment environment)
    {
        var baseline = _baseline.Read(environment);
        var settings = _files.Read(environment) with
        {
            Watch = _watch.Read(),
            Format = _formats.ReadFormat(),
            OutputFiles = _formats.ReadFiles(),
            FailOn = FailOnOption.Read(command, _failOn),
            AllowNoFiles = _allowNoFiles.HasValue(),
            IncludeSuppressed = OptionChoice.Read(command, _suppressed, false),
            Color = ColorOption.Read(command, _color),
            Verbose = _verbose.HasValue(),
            Fixes = _fixes.Read(),
            Baseline = baseline,
            KnownFiles = baseline?.Files ?? [],
            IncludeAbsent = _baseline.IncludesAbsent,
        };
        Check(settings);
        return settings;
    }

    private void Check(LintSettings settings)
    {
        _files.Check(settings);
        WatchOption.Check(command, settings);
        if (settings is { Fixes.PrintsPatch: true } && settings.Format != OutputFormat.Text)
        {
            throw new CommandParsingException(command, "--diff prints a patch in place of the report; write that with --output FORMAT=FILE");
        }

        if (settings.Baseline is { } baseline && settings.OutputFiles.Any(f => Path.GetFullPath(f.Path, command.WorkingDirectory) == baseline.FullPath))
        {
            throw new CommandParsingException(command, $"a report cannot replace the baseline '{baseline.Path}'; 'stacklint baseline update' refreshes it");
        }
    }
}
