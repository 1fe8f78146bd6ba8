using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Terminals;
using StackLint.Cli.Watching;
using StackLint.Reporting;
using StackLint.Reporting.Baselines;

namespace StackLint.Cli.Commands;

/// <summary>The arguments and options of every command that writes a baseline: which one, and what is linted.</summary>
internal sealed class BaselineOptions
{
    /// <summary>The file that is meant when none is named.</summary>
    internal const string DefaultFile = "stacklint.baseline.sarif";

    private readonly CommandLineApplication _command;
    private readonly CommandArgument _paths;
    private readonly CommandOption _file;
    private readonly ComposeFileOption _composeFiles;
    private readonly CommandOption _target;
    private readonly CommandOption _skipOtherFiles;
    private readonly CommandOption _stdinName;
    private readonly RulePackOption _rules;
    private readonly SourceOptions _sources;
    private readonly LoadingOptions _loading;

    internal BaselineOptions(CommandLineApplication command)
    {
        command.AllowArgumentSeparator = true;
        _command = command;
        _paths = command.Argument("PATH", "A file, a folder to search, or - for standard input. Default: this folder.", multipleValues: true);
        _file = command.Option("--baseline <FILE>", $"The baseline. Default: {DefaultFile}", CommandOptionType.SingleValue);
        _composeFiles = new ComposeFileOption(command);
        _target = TargetChoice.AddTo(command);
        _skipOtherFiles = command.Option("--skip-other-files", "Skip a named file that is no Compose file, as a search of a folder does.", CommandOptionType.NoValue);
        _stdinName = command.Option("--stdin-filename <FILE>", "The path under which standard input is linted.", CommandOptionType.SingleValue);
        _rules = new RulePackOption(command);
        _sources = new SourceOptions(command);
        _loading = new LoadingOptions(command);
    }

    private string FileName => _file.HasValue() ? _file.Value() : DefaultFile;

    /// <summary>What was said on the command line.</summary>
    /// <exception cref="CommandParsingException">An option has a value that means nothing, or options contradict each other.</exception>
    internal BaselineSettings Read(CommandEnvironment environment)
    {
        var settings = new BaselineSettings
        {
            Path = FileName,
            FullPath = BaselineOption.FullPathOf(_command, environment, FileName),
            Lint = new LintSettings
            {
                Paths = [.. _paths.Values, .. _command.RemainingArguments],
                ComposeFiles = _composeFiles.Read(),
                Loading = _loading.Read(environment),
                Rules = _rules.Read(environment),
                Sources = _sources.Read(environment),
                Watch = WatchChoice.None,
                GivenInputName = _stdinName.Value(),
                Target = TargetChoice.Read(_command, _target),
                SkipOtherFiles = _skipOtherFiles.HasValue(),
                Format = OutputFormat.Concise,
                OutputFiles = [],
                FailOn = null,
                AllowNoFiles = false,
                IncludeSuppressed = false,
                Color = ColorChoice.Never,
                Verbose = false,
                Fixes = null,
            },
        };
        settings.Lint.Check(_command, "path", "linted");
        SourceOptions.Check(_command, settings.Lint);
        return settings;
    }

    /// <summary>The baseline that is there.</summary>
    /// <exception cref="CommandParsingException">There is none, or it cannot be read.</exception>
    internal Baseline ReadBaseline(CommandEnvironment environment) => BaselineOption.Read(_command, environment, FileName);
}
