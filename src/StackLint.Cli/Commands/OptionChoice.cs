using McMaster.Extensions.CommandLineUtils;
using StackLint.Compose.Words;

namespace StackLint.Cli.Commands;

/// <summary>Reads options that take one of several words.</summary>
internal static class OptionChoice
{
    /// <summary>Adds an option that takes one of several words.</summary>
    internal static CommandOption Add<T>(CommandLineApplication command, string template, string description, params ReadOnlySpan<(string Word, T Value)> choices) =>
        Offer(command.Option(template, description, CommandOptionType.SingleValue), WordForm.Single, choices);

    /// <summary>Says which words an option takes.</summary>
    internal static CommandOption Offer<T>(CommandOption option, WordForm form, params ReadOnlySpan<(string Word, T Value)> choices)
    {
        option.Validators.Add(new OfferedWords<T>([.. choices], form));
        return option;
    }

    /// <summary>Says which words an argument takes.</summary>
    internal static CommandArgument Offer<T>(CommandArgument argument, params ReadOnlySpan<(string Word, T Value)> choices)
    {
        argument.Validators.Add(new OfferedWords<T>([.. choices], WordForm.Single));
        return argument;
    }

    /// <summary>The value of an option whose words were given with its definition, or the fallback when it is not given.</summary>
    /// <exception cref="CommandParsingException">The word is none of the choices.</exception>
    internal static T Read<T>(CommandLineApplication command, CommandOption option, T fallback) =>
        Read(command, option, fallback, ((OfferedWords<T>)OfferedWords.Of(option)!).Choices.AsSpan());

    /// <summary>The value of the option, or the fallback when it is not given.</summary>
    /// <exception cref="CommandParsingException">The word is none of the choices.</exception>
    internal static T Read<T>(CommandLineApplication command, CommandOption option, T fallback, params ReadOnlySpan<(string Word, T Value)> choices) =>
        option.HasValue() ? Parse(command, $"--{option.LongName}", option.Value(), choices) : fallback;

    /// <summary>The value of a word; case does not matter.</summary>
    /// <exception cref="CommandParsingException">The word is none of the choices.</exception>
    internal static T Parse<T>(CommandLineApplication command, string option, string word, params ReadOnlySpan<(string Word, T Value)> choices)
    {
        var words = new List<string>();
        foreach (var (candidate, value) in choices)
        {
            if (candidate.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }

            words.Add(candidate);
        }

        var suggestion = NearestWord.Find(word, words) is { } nearest ? $"; did you mean '{nearest}'?" : "";
        throw new CommandParsingException(command, $"{option} is one of {string.Join(", ", words)}, not '{word}'{suggestion}");
    }
}
