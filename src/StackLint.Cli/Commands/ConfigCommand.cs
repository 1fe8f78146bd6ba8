using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Terminals;

namespace StackLint.Cli.Commands;

/// <summary><c>stacklint config</c>: what there is to know of settings.</summary>
internal static class ConfigCommand
{
    internal static void AddTo(CommandLineApplication application, CommandEnvironment environment) =>
        application.Command("config", command =>
        {
            command.Description = "Show which settings are in force for a file, and where each comes from.";
            ConfigShowCommand.AddTo(command, environment);
            command.OnExecute(int () => throw new CommandParsingException(command, "which command of config? There is 'stacklint config show FILE'"));
        });
}
