using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Help;
using StackLint.Cli.Pages;
using StackLint.Cli.Terminals;

namespace StackLint.Cli.Commands;

/// <summary><c>stacklint rules</c>: every rule.</summary>
internal static class RulesCommand
{
    internal static void AddTo(CommandLineApplication application, CommandEnvironment environment) =>
        application.Command("rules", command =>
        {
            command.Description = "List every rule with its severities and options.";
            command.ExtendedHelpText = HelpTexts.Rules;
            var format = command.Option("--format <FORMAT>", "text (default), markdown or json.", CommandOptionType.SingleValue);
            var packs = new RulePackOption(command);
            command.OnExecute(() =>
            {
                var render = OptionChoice.Read(command, format, RuleTable.ToText, ("text", RuleTable.ToText), ("markdown", RuleTable.ToMarkdown), ("json", RuleTable.ToJson));
                environment.WriteOutput(render(packs.Read(environment).Rules));
                return ExitStatus.Clean;
            });
        });
}
