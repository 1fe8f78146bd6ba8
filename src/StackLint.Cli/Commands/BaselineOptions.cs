using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Terminals;
using StackLint.Reporting.Baselines;

namespace StackLint.Cli.Commands;

/// <summary>The arguments and options of every command that writes a baseline: which one, and what is linted.</summary>
internal sealed class BaselineOptions
{
    /// <summary>The file that is meant when none is named.</summary>
    internal const string DefaultFile = "stacklint.baseline.sarif";

    private readonly CommandLineApplication _command;
    private readonly CommandOption _file;
    private readonly LintedFilesOptions _files;

    internal BaselineOptions(CommandLineApplication command)
    {
        command.AllowArgumentSeparator = true;
        _command = command;
        _file = command.Option("--baseline <FILE>", $"The baseline. Default: {DefaultFile}", CommandOptionType.SingleValue);
        _files = new LintedFilesOptions(command);
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
            Lint = _files.Read(environment),
        };
        _files.Check(settings.Lint);
        return settings;
    }

    /// <summary>The baseline that is there.</summary>
    /// <exception cref="CommandParsingException">There is none, or it cannot be read.</exception>
    internal Baseline ReadBaseline(CommandEnvironment environment) => BaselineOption.Read(_command, environment, FileName);
}
