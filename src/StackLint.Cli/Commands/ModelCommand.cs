using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Help;
using StackLint.Cli.Terminals;

namespace StackLint.Cli.Commands;

/// <summary><c>stacklint model</c>: what Docker would load.</summary>
internal static class ModelCommand
{
    internal static void AddTo(CommandLineApplication application, CommandEnvironment environment, CancellationToken cancellationToken) =>
        application.Command("model", command =>
        {
            command.Description = "Print what Docker would load, in canonical form, and where each value comes from.";
            command.ExtendedHelpText = HelpTexts.Model;
            command.AllowArgumentSeparator = true;
            var options = new ModelOptions(command);
            command.OnExecute(() => new ModelSession(options.Read(environment), environment).Run(cancellationToken));
        });
}
