using System.Collections.Immutable;
using McMaster.Extensions.CommandLineUtils;

namespace StackLint.Cli.Completion;

/// <summary>An option of a command.</summary>
/// <param name="Short">Its letter, null without one.</param>
/// <param name="Long">Its word, null without one.</param>
/// <param name="Text">What it does, as help says it; lines with columns may follow.</param>
/// <param name="Value">What it takes, null for nothing.</param>
/// <param name="TakesNone">Whether it may also stand alone; a value is then attached with <c>=</c>.</param>
/// <param name="Repeats">Whether it may be given several times.</param>
internal sealed record OptionModel(string? Short, string? Long, string Text, ValueModel? Value, bool TakesNone, bool Repeats)
{
    /// <summary>The option as it is typed: <c>-c</c>, <c>--compose-file</c>.</summary>
    internal ImmutableArray<string> Names { get; } = [.. Short is null ? [] : new[] { "-" + Short }, .. Long is null ? [] : new[] { "--" + Long }];

    /// <summary>What it does, on one line, without the lines that stand in columns.</summary>
    internal string Description { get; } = string.Join(' ', Text.Split('\n').TakeWhile(static l => !IsColumns(l))).TrimEnd(':');

    /// <summary>The lines that stand in columns: names and what they mean.</summary>
    internal ImmutableArray<string> Columns { get; } = [.. Text.Split('\n').SkipWhile(static l => !IsColumns(l))];

    private static bool IsColumns(string line) => line.Contains("  ", StringComparison.Ordinal);

    /// <summary>The name that is offered.</summary>
    internal string Name => Names[^1];

    internal static OptionModel Of(CommandOption option) => new(
        option.ShortName is { Length: > 0 } letter ? letter : null,
        option.LongName is { Length: > 0 } word ? word : null,
        option.Description ?? "",
        ValueModel.Of(option),
        option.OptionType == CommandOptionType.SingleOrNoValue,
        option.OptionType == CommandOptionType.MultipleValue);
}
