using McMaster.Extensions.CommandLineUtils;
using Microsoft.CodeAnalysis;
using StackLint.Cli.Terminals;
using StackLint.Reporting;

namespace StackLint.Cli.Commands;

/// <summary>The arguments and options of <c>lint</c>, and how their words are read.</summary>
internal sealed class LintOptions(CommandLineApplication command)
{
    private readonly CommandArgument _paths = command.Argument(
        "PATH", "A file, a folder to search, or - for standard input. Default: this folder.", multipleValues: true);

    private readonly ComposeFileOption _composeFiles = new(command);

    private readonly CommandOption _target = TargetChoice.AddTo(command);

    private readonly FormatOptions _formats = new(command);

    private readonly CommandOption _failOn = OptionChoice.Add<DiagnosticSeverity?>(
        command,
        "--fail-on <SEVERITY>",
        "Exit with 1 on findings this severe or worse: error, warning (default),\ninfo or never.",
        ("error", DiagnosticSeverity.Error),
        ("warning", DiagnosticSeverity.Warning),
        ("info", DiagnosticSeverity.Info),
        ("never", null));

    private readonly CommandOption _allowNoFiles = command.Option(
        "--allow-no-files", "Exit with 0 when there is nothing to lint.", CommandOptionType.NoValue);

    private readonly CommandOption _skipOtherFiles = command.Option(
        "--skip-other-files", "Skip a named file that is no Compose file, as a search of a folder does.", CommandOptionType.NoValue);

    private readonly CommandOption _suppressed = OptionChoice.Add(
        command, "--sarif-suppressed <WHAT>", "Findings that a comment suppresses, in SARIF: exclude (default) or include.", ("include", true), ("exclude", false));

    private readonly CommandOption _color = ColorOption.AddTo(command);

    private readonly CommandOption _stdinName = command.Option(
        "--stdin-filename <FILE>", "The path under which standard input is linted.", CommandOptionType.SingleValue);

    private readonly FixOptions _fixes = new(command);

    private readonly SourceOptions _sources = new(command);

    private readonly WatchOption _watch = new(command);

    private readonly BaselineOption _baseline = new(command);

    private readonly LoadingOptions _loading = new(command);

    private readonly RulePackOption _rules = new(command);

    private readonly CommandOption _verbose = command.Option(
        "-v|--verbose", "Show every note and every service of a folded finding.", CommandOptionType.NoValue);

    /// <summary>What was said on the command line.</summary>
    /// <exception cref="CommandParsingException">An option has a value that means nothing, or options contradict each other.</exception>
    internal LintSettings Read(CommandEnvironment environment)
    {
        var baseline = _baseline.Read(environment);
        var settings = new LintSettings
        {
            Paths = [.. _paths.Values, .. command.RemainingArguments],
            ComposeFiles = _composeFiles.Read(),
            Loading = _loading.Read(environment),
            Rules = _rules.Read(environment),
            Sources = _sources.Read(environment),
            Watch = _watch.Read(),
            GivenInputName = _stdinName.Value(),
            Target = TargetChoice.Read(command, _target),
            Format = _formats.ReadFormat(),
            OutputFiles = _formats.ReadFiles(),
            FailOn = OptionChoice.Read<DiagnosticSeverity?>(command, _failOn, DiagnosticSeverity.Warning),
            AllowNoFiles = _allowNoFiles.HasValue(),
            SkipOtherFiles = _skipOtherFiles.HasValue(),
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
        settings.Check(command, "path", "linted");
        SourceOptions.Check(command, settings);
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
