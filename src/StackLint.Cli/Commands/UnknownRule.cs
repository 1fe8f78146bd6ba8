using McMaster.Extensions.CommandLineUtils;

namespace StackLint.Cli.Commands;

/// <summary>What is said of a word that names no rule.</summary>
internal static class UnknownRule
{
    /// <summary>The error.</summary>
    /// <param name="command">The command.</param>
    /// <param name="word">The word.</param>
    /// <param name="nearest">What may have been meant, null when nothing is near.</param>
    internal static CommandParsingException Error(CommandLineApplication command, string word, string? nearest) =>
        new(command, $"there is no rule '{word}'{(nearest is null ? "; 'stacklint rules' lists them all" : $"; did you mean '{nearest}'?")}");
}
