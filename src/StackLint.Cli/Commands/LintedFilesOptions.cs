using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Terminals;

namespace StackLint.Cli.Commands;

/// <summary>The arguments and options of every command that lints: which files, what is known of them, and by which rules.</summary>
internal sealed class LintedFilesOptions
{
    private readonly CommandLineApplication _command;
    private readonly CommandArgument _paths;
    private readonly ComposeFileOption _composeFiles;
    private readonly CommandOption _target;
    private readonly CommandOption _skipOtherFiles;
    private readonly CommandOption _stdinName;
    private readonly SourceOptions _sources;
    private readonly LoadingOptions _loading;
    private readonly RulePackOption _rules;

    internal LintedFilesOptions(CommandLineApplication command)
    {
        _command = command;
        _paths = command.Argument("PATH", "A file, a folder to search, or - for standard input. Default: this folder.", multipleValues: true);
        _composeFiles = new ComposeFileOption(command);
        _target = TargetChoice.AddTo(command);
        _skipOtherFiles = command.Option("--skip-other-files", "Skip a named file that is no Compose file, as a search of a folder does.", CommandOptionType.NoValue);
        _stdinName = command.Option("--stdin-filename <FILE>", "The path under which standard input is linted.", CommandOptionType.SingleValue);
        _sources = new SourceOptions(command);
        _loading = new LoadingOptions(command);
        _rules = new RulePackOption(command);
    }

    /// <summary>What was said on the command line; all else is as when nothing is said.</summary>
    /// <exception cref="CommandParsingException">An option has a value that means nothing.</exception>
    internal LintSettings Read(CommandEnvironment environment)
    {
        string[] paths = [.. _paths.Values.OfType<string>(), .. _command.RemainingArguments];
        return new()
        {
            Paths = [.. paths],
            ComposeFiles = _composeFiles.Read(),
            Loading = _loading.Read(environment),
            Rules = _rules.Read(environment),
            Sources = _sources.Read(environment, paths),
            GivenInputName = _stdinName.Value(),
            Target = TargetChoice.Read(_command, _target),
            SkipOtherFiles = _skipOtherFiles.HasValue(),
        };
    }

    /// <summary>Finds options that contradict each other.</summary>
    /// <exception cref="CommandParsingException">They do.</exception>
    internal void Check(LintSettings settings)
    {
        settings.Check(_command, "path", "linted");
        SourceOptions.Check(_command, settings);
    }
}
