using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Help;
using StackLint.Cli.Terminals;
using StackLint.Reporting;
using StackLint.Reporting.Json;

namespace StackLint.Cli.Commands;

/// <summary><c>stacklint schema</c>: the JSON schema of a format, for readers without a network.</summary>
internal static class SchemaCommand
{
    internal static void AddTo(CommandLineApplication application, CommandEnvironment environment) =>
        application.Command("schema", command =>
        {
            command.Description = "Print the JSON schema of a report format.";
            command.ExtendedHelpText = HelpTexts.Schema;
            (string Word, JsonSchemaDocument Value)[] choices =
                [.. OutputFormat.All.Where(static f => f.Schema is not null).Select(static f => (f.Name, f.Schema!))];
            var format = OptionChoice.Offer(command.Argument("FORMAT", $"{string.Join(" or ", choices.Select(static c => c.Word))}. Default: {choices[0].Word}."), choices);
            command.OnExecute(() =>
            {
                var schema = format.Value is { } word ? OptionChoice.Parse(command, "the format", word, choices) : choices[0].Value;
                environment.WriteOutput(schema.Read());
                return ExitStatus.Clean;
            });
        });
}
