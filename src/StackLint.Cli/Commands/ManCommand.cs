using System.Globalization;
using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Completion;
using StackLint.Cli.Manual;
using StackLint.Cli.Terminals;

namespace StackLint.Cli.Commands;

/// <summary><c>stacklint man</c>: the man page.</summary>
internal static class ManCommand
{
    private const string DateVariable = "SOURCE_DATE_EPOCH";

    internal static void AddTo(CommandLineApplication application, CommandEnvironment environment) =>
        application.Command("man", command =>
        {
            command.Description = $"Print the man page. {DateVariable} dates it, where builds are to be reproducible.";
            command.OnExecute(() =>
            {
                environment.WriteOutput(ManualPage.Write(CommandModel.Of(application), StackLintApplication.Version, ReadDate(command, environment.GetVariable(DateVariable))));
                return ExitStatus.Clean;
            });
        });

    // https://reproducible-builds.org/specs/source-date-epoch/
    private static DateOnly ReadDate(CommandLineApplication command, string? seconds)
    {
        if (string.IsNullOrEmpty(seconds))
        {
            return DateOnly.FromDateTime(DateTime.UtcNow);
        }

        return long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(value).UtcDateTime)
            : throw new CommandParsingException(command, $"{DateVariable} is a number of seconds since 1970, not '{seconds}'");
    }
}
