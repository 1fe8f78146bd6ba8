using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Help;
using StackLint.Cli.Pages;
using StackLint.Cli.Terminals;
using StackLint.Compose.Words;
using StackLint.Engine;
using StackLint.Engine.Results;

namespace StackLint.Cli.Commands;

/// <summary><c>stacklint explain ID</c>: the page of a rule.</summary>
internal static class ExplainCommand
{
    internal static void AddTo(CommandLineApplication application, CommandEnvironment environment) =>
        application.Command("explain", command =>
        {
            command.Description = "Show the page of a rule: why it exists, what to write instead, its options.";
            command.ExtendedHelpText = HelpTexts.Explain;
            var id = command.Argument("ID", "A rule's ID or name.");
            var packs = new RulePackOption(command);
            var color = ColorOption.AddTo(command);
            command.OnExecute(() =>
            {
                var choice = ColorOption.Read(command, color);
                var rule = Find(command, id.Value, packs.Read(environment));
                var useColor = ColorDecision.UseColor(choice, environment.IsOutputTerminal, environment.GetVariable);
                environment.WriteOutput(RulePage.Render(rule, isTerminal: environment.IsOutputTerminal || useColor, useColor, environment.OutputWidth));
                return ExitStatus.Clean;
            });
        });

    private static RuleInfo Find(CommandLineApplication command, string? word, RulePackSet rules)
    {
        if (string.IsNullOrEmpty(word))
        {
            throw new CommandParsingException(command, "which rule? Give its ID, for example 'stacklint explain SL1001'");
        }

        var name = word.Replace("-", "", StringComparison.Ordinal);
        var rule = rules.Find(word) ?? rules.Rules.FirstOrDefault(r => r.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (rule is not null)
        {
            return rule;
        }

        var nearest = NearestWord.Find(word, rules.Rules.Select(static r => r.Id)) ?? NearestWord.Find(name, rules.Rules.Select(static r => r.Name));
        throw UnknownRule.Error(command, word, nearest);
    }
}
