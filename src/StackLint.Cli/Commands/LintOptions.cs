using McMaster.Extensions.CommandLineUtils;
using Microsoft.CodeAnalysis;
using StackLint.Cli.Outputs;
using StackLint.Cli.Terminals;

namespace StackLint.Cli.Commands;

/// <summary>The arguments and options of <c>lint</c>, and how their words are read.</summary>
internal sealed class LintOptions(CommandLineApplication command)
{
    private readonly CommandArgument _paths = command.Argument(
        "PATH", "A file, a folder to search, or - for standard input. Default: this folder.", multipleValues: true);

    private readonly ComposeFileOption _composeFiles = new(command);

    private readonly CommandOption _target = TargetChoice.AddTo(command);

    private readonly CommandOption _format = command.Option(
        "--format <FORMAT>", "What to print: text (default), concise, msbuild, sarif or json.", CommandOptionType.SingleValue);

    private readonly CommandOption _outputs = command.Option(
        "--output <REPORT>", "Also write a report to a file; may be given several times.", CommandOptionType.MultipleValue, static option =>
            // The template's own syntax has no room for the sign.
            option.ValueName = "FORMAT=FILE");

    private readonly CommandOption _failOn = command.Option(
        "--fail-on <SEVERITY>", "Exit with 1 on findings this severe or worse: error, warning (default),\ninfo or never.", CommandOptionType.SingleValue);

    private readonly CommandOption _allowNoFiles = command.Option(
        "--allow-no-files", "Exit with 0 when there is nothing to lint.", CommandOptionType.NoValue);

    private readonly CommandOption _skipOtherFiles = command.Option(
        "--skip-other-files", "Skip a named file that is no Compose file, as a search of a folder does.", CommandOptionType.NoValue);

    private readonly CommandOption _suppressed = command.Option(
        "--sarif-suppressed <WHAT>", "Findings that a comment suppresses, in SARIF: exclude (default) or include.", CommandOptionType.SingleValue);

    private readonly CommandOption _color = command.Option(
        "--color <WHEN>", "auto (default), always or never.", CommandOptionType.SingleValue);

    private readonly CommandOption _stdinName = command.Option(
        "--stdin-filename <FILE>", "The path under which standard input is linted.", CommandOptionType.SingleValue);

    private readonly FixOptions _fixes = new(command);

    private readonly BaselineOption _baseline = new(command);

    private readonly LoadingOptions _loading = new(command);

    private readonly CommandOption _verbose = command.Option(
        "-v|--verbose", "Show every note and every service of a folded finding.", CommandOptionType.NoValue);

    /// <summary>What was said on the command line.</summary>
    /// <exception cref="CommandParsingException">An option has a value that means nothing, or options contradict each other.</exception>
    internal LintSettings Read(CommandEnvironment environment)
    {
        var settings = new LintSettings
        {
            Paths = [.. _paths.Values, .. command.RemainingArguments],
            ComposeFiles = _composeFiles.Read(),
            Loading = _loading.Read(environment),
            GivenInputName = _stdinName.Value(),
            Target = TargetChoice.Read(command, _target),
            Format = OptionChoice.Read(command, _format, OutputFormat.Text, Formats),
            OutputFiles = [.. _outputs.Values.Select(ReadOutput)],
            FailOn = OptionChoice.Read<DiagnosticSeverity?>(
                command,
                _failOn,
                DiagnosticSeverity.Warning,
                ("error", DiagnosticSeverity.Error),
                ("warning", DiagnosticSeverity.Warning),
                ("info", DiagnosticSeverity.Info),
                ("never", null)),
            AllowNoFiles = _allowNoFiles.HasValue(),
            SkipOtherFiles = _skipOtherFiles.HasValue(),
            IncludeSuppressed = OptionChoice.Read(command, _suppressed, false, ("include", true), ("exclude", false)),
            Color = OptionChoice.Read(command, _color, ColorChoice.Auto, ("auto", ColorChoice.Auto), ("always", ColorChoice.Always), ("never", ColorChoice.Never)),
            Verbose = _verbose.HasValue(),
            Fixes = _fixes.Read(),
            Baseline = _baseline.Read(environment),
            IncludeAbsent = _baseline.IncludesAbsent,
        };
        Check(settings);
        return settings;
    }

    private static (string Word, OutputFormat Value)[] Formats { get; } =
    [
        ("text", OutputFormat.Text),
        ("concise", OutputFormat.Concise),
        ("msbuild", OutputFormat.MSBuild),
        ("sarif", OutputFormat.Sarif),
        ("json", OutputFormat.Json),
    ];

    private OutputFile ReadOutput(string value)
    {
        var at = value.IndexOf('=');
        return at > 0 && at < value.Length - 1
            ? new OutputFile(OptionChoice.Parse(command, "the format of --output", value[..at], Formats), value[(at + 1)..])
            : throw new CommandParsingException(command, $"--output takes FORMAT=FILE, for example sarif=stacklint.sarif, not '{value}'");
    }

    private void Check(LintSettings settings)
    {
        settings.Check(command, "path", "linted");
        if (settings is { Fixes.PrintsPatch: true, Format: not OutputFormat.Text })
        {
            throw new CommandParsingException(command, "--diff prints a patch in place of the report; write that with --output FORMAT=FILE");
        }

        if (settings.Baseline is { } baseline && settings.OutputFiles.Any(f => Path.GetFullPath(f.Path, command.WorkingDirectory) == baseline.FullPath))
        {
            throw new CommandParsingException(command, $"a report cannot replace the baseline '{baseline.Path}'; 'stacklint baseline update' refreshes it");
        }

        var reports = new HashSet<string>(StringComparer.Ordinal);
        if (settings.OutputFiles.FirstOrDefault(f => !reports.Add(Path.GetFullPath(f.Path, command.WorkingDirectory))) is { } second)
        {
            throw new CommandParsingException(command, $"two reports cannot be written to '{second.Path}'");
        }
    }
}
