using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Help;
using StackLint.Cli.Terminals;
using StackLint.Engine.Settings;
using StackLint.Reporting.Settings;

namespace StackLint.Cli.Commands;

/// <summary><c>stacklint config show FILE</c>: each setting in force with the line that it comes from.</summary>
internal static class ConfigShowCommand
{
    internal static void AddTo(CommandLineApplication config, CommandEnvironment environment) =>
        config.Command("show", command =>
        {
            command.Description = "Show each setting in force for a file, and the line that it comes from.";
            command.ExtendedHelpText = HelpTexts.ConfigShow;
            command.AllowArgumentSeparator = true;
            var file = command.Argument("FILE", "A file that is linted, or is to be.");
            var target = TargetChoice.AddTo(command);
            var rules = new RulePackOption(command);
            var all = command.Option("--all", "Also show the rules that keep their default severity.", CommandOptionType.NoValue);
            var format = OptionChoice.Add(command, "--format <FORMAT>", "What to print: text (default) or json.", ("text", false), ("json", true));
            var color = ColorOption.AddTo(command);
            command.OnExecute(() =>
            {
                var path = ReadPath(command, file, environment.WorkingDirectory);
                var writesJson = OptionChoice.Read(command, format, false);
                var choice = ColorOption.Read(command, color);
                var report = SettingsRun.Execute(rules.Read(environment), environment.WorkingDirectory, path, TargetChoice.Read(command, target));
                var useColor = ColorDecision.UseColor(choice, environment.IsOutputTerminal, environment.GetVariable);
                environment.WriteOutput(writesJson ? SettingsJson.Render(report, all.HasValue()) : SettingsText.Render(report, all.HasValue(), useColor));
                foreach (var problem in SettingsText.Problems(report))
                {
                    environment.Error.WriteLine(problem);
                }

                return report is { Problem: null, Failures.IsEmpty: true } ? ExitStatus.Clean : ExitStatus.Failed;
            });
        });

    private static string ReadPath(CommandLineApplication command, CommandArgument file, string workingDirectory)
    {
        string?[] paths = [.. file.Values, .. command.RemainingArguments];
        if (paths is not [{ Length: > 0 } path])
        {
            throw new CommandParsingException(command, paths.Length > 1 ? "config show takes one file" : "which file? For example 'stacklint config show compose.yaml'");
        }

        return Directory.Exists(Path.GetFullPath(path, workingDirectory))
            ? throw new CommandParsingException(command, $"'{path}' is a folder; settings are those of a file, such as '{Path.Join(path, "compose.yaml")}'")
            : path;
    }
}
