using McMaster.Extensions.CommandLineUtils;
using StackLint.Compose.Words;

namespace StackLint.Cli.Help;

/// <summary>Says what may have been meant by an option that does not exist.</summary>
internal static class UsageHint
{
    internal static string? For(CommandParsingException exception)
    {
        var word = QuotedWord(exception.Message);
        if (word is not ['-', ..])
        {
            return null;
        }

        var names = exception.Command.GetOptions().Where(static o => o.LongName is not null).Select(static o => "--" + o.LongName);
        return NearestWord.Find(word.Split('=', ':')[0], names) is { } name ? $"did you mean '{name}'?" : null;
    }

    private static string? QuotedWord(string message) => message.Split('\'') is [_, var word, ..] ? word : null;
}
