using System.Collections.Immutable;

namespace StackLint.Cli.Commands;

/// <summary>The words that an option takes, with what they stand for.</summary>
/// <typeparam name="T">What they stand for.</typeparam>
/// <param name="choices">Words and values.</param>
internal sealed class OfferedWords<T>(ImmutableArray<(string Word, T Value)> choices) : OfferedWords([.. choices.Select(static c => c.Word)])
{
    internal ImmutableArray<(string Word, T Value)> Choices { get; } = choices;
}
