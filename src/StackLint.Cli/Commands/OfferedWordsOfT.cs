using System.Collections.Immutable;

namespace StackLint.Cli.Commands;

/// <summary>The words that an option takes, with what they stand for.</summary>
/// <typeparam name="T">What they stand for.</typeparam>
/// <param name="choices">Words and values.</param>
/// <param name="form">How a value is made of the words.</param>
internal sealed class OfferedWords<T>(ImmutableArray<(string Word, T Value)> choices, WordForm form) : OfferedWords([.. choices.Select(static c => c.Word)], form)
{
    internal ImmutableArray<(string Word, T Value)> Choices { get; } = choices;
}
