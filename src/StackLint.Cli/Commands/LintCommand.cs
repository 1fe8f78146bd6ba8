using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Help;
using StackLint.Cli.Terminals;
using StackLint.Cli.Watching;

namespace StackLint.Cli.Commands;

/// <summary><c>stacklint lint</c>, also meant when no command is named.</summary>
internal static class LintCommand
{
    internal const string Name = "lint";

    internal static void AddTo(CommandLineApplication application, CommandEnvironment environment, CancellationToken cancellationToken) =>
        application.Command(Name, command =>
        {
            command.Description = "Lint files and folders; meant when no command is named.";
            command.ExtendedHelpText = HelpTexts.Lint;
            command.AllowArgumentSeparator = true;
            var options = new LintOptions(command);
            command.OnExecute(() =>
            {
                var settings = options.Read(environment);
                return settings.Watch == WatchChoice.None
                    ? new LintSession(settings, environment).Run(cancellationToken)
                    : new WatchSession(() => options.Read(environment), environment).Run(settings, cancellationToken);
            });
        });
}
