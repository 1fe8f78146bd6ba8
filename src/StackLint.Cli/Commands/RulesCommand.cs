using System.Collections.Immutable;
using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Help;
using StackLint.Cli.Pages;
using StackLint.Cli.Terminals;
using StackLint.Engine.Results;

namespace StackLint.Cli.Commands;

/// <summary><c>stacklint rules</c>: every rule.</summary>
internal static class RulesCommand
{
    internal static void AddTo(CommandLineApplication application, CommandEnvironment environment) =>
        application.Command("rules", command =>
        {
            command.Description = "List every rule with its severities and options.";
            command.ExtendedHelpText = HelpTexts.Rules;
            var format = OptionChoice.Add<Func<ImmutableArray<RuleInfo>, string>>(
                command, "--format <FORMAT>", "text (default), markdown or json.", ("text", RuleTable.ToText), ("markdown", RuleTable.ToMarkdown), ("json", RuleTable.ToJson));
            var packs = new RulePackOption(command);
            command.OnExecute(() =>
            {
                var render = OptionChoice.Read<Func<ImmutableArray<RuleInfo>, string>>(command, format, RuleTable.ToText);
                environment.WriteOutput(render(packs.Read(environment).Rules));
                return ExitStatus.Clean;
            });
        });
}
