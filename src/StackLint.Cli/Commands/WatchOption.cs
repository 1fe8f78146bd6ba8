using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Watching;

namespace StackLint.Cli.Commands;

/// <summary>The option <c>--watch</c>.</summary>
internal sealed class WatchOption(CommandLineApplication command)
{
    private readonly CommandOption _option = OptionChoice.Offer(
        command.Option("--watch[:<HOW>]", "Lint again whenever a file changes that matters, until Ctrl-C; poll\nlooks for changes where the file system does not tell of them.", CommandOptionType.SingleOrNoValue),
        WordForm.Single,
        ("poll", WatchChoice.Polling));

    /// <summary>What was said.</summary>
    /// <exception cref="CommandParsingException">The word means nothing.</exception>
    internal WatchChoice Read() =>
        !_option.HasValue() ? WatchChoice.None
        : string.IsNullOrEmpty(_option.Value()) ? WatchChoice.Events
        : OptionChoice.Read(command, _option, WatchChoice.Events);

    /// <summary>Finds options that contradict each other.</summary>
    /// <exception cref="CommandParsingException">They do.</exception>
    internal static void Check(CommandLineApplication command, LintSettings settings)
    {
        if (settings.Watch != WatchChoice.None && (settings.ReadsStandardInput || settings.Sources.ListFile == InputSettings.StandardInput))
        {
            throw new CommandParsingException(command, "--watch needs files that can change; standard input is read once");
        }

        if (settings is { Watch: not WatchChoice.None, Fixes: not null })
        {
            throw new CommandParsingException(command, "--watch only reports; call --fix or --diff by itself");
        }
    }
}
