using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Completion;
using StackLint.Cli.Help;
using StackLint.Cli.Terminals;

namespace StackLint.Cli.Commands;

/// <summary><c>stacklint completion SHELL</c>: a script that completes commands, options, their values and rule IDs.</summary>
internal static class CompletionCommand
{
    private static readonly (string Word, Func<CompletionSource, string> Write)[] Shells =
    [
        ("bash", BashScript.Write),
        ("zsh", ZshScript.Write),
        ("fish", FishScript.Write),
        ("powershell", PowerShellScript.Write),
    ];

    internal static void AddTo(CommandLineApplication application, CommandEnvironment environment) =>
        application.Command("completion", command =>
        {
            command.Description = "Print the script that completes commands, options and rule IDs in a shell.";
            command.ExtendedHelpText = HelpTexts.Completion;
            var shell = OptionChoice.Offer(command.Argument("SHELL", "bash, zsh, fish or powershell."), Shells);
            command.OnExecute(() =>
            {
                var write = string.IsNullOrEmpty(shell.Value)
                    ? throw new CommandParsingException(command, "which shell? bash, zsh, fish or powershell")
                    : OptionChoice.Parse(command, "SHELL", shell.Value, Shells);
                environment.WriteOutput(write(new CompletionSource(CommandModel.Of(application), BuiltInRules.All.Rules)));
                return ExitStatus.Clean;
            });
        });
}
