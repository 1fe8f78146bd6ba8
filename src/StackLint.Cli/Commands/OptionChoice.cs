using McMaster.Extensions.CommandLineUtils;
using StackLint.Compose.Words;

namespace StackLint.Cli.Commands;

/// <summary>Reads options that take one of several words.</summary>
internal static class OptionChoice
{
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
