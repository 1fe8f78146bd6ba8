using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Help;
using StackLint.Cli.Terminals;

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
            command.OnExecute(() => new LintSession(options.Read(environment), environment).Run(cancellationToken));
        });
}
