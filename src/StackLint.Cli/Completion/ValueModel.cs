using System.Collections.Immutable;
using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Commands;

namespace StackLint.Cli.Completion;

/// <summary>The value of an option or an argument.</summary>
/// <param name="Name">What help calls it.</param>
/// <param name="Kind">What may stand there.</param>
/// <param name="Words">The words, where it is made of some.</param>
internal sealed record ValueModel(string Name, ValueKind Kind, ImmutableArray<string> Words)
{
    internal static ValueModel? Of(CommandOption option) =>
        option.OptionType == CommandOptionType.NoValue ? null
        : OfferedWords.Of(option) is { } offered ? new ValueModel(option.ValueName ?? "", KindOf(offered.Form), offered.Words)
        : new ValueModel(option.ValueName ?? "", KindOf(option.ValueName ?? ""), []);

    internal static ValueModel Of(CommandArgument argument) => new(
        argument.Name, OfferedWords.Of(argument) is null ? KindOf(argument.Name) : ValueKind.Words, OfferedWords.Of(argument)?.Words ?? []);

    // Help names values by what they are.
    private static ValueKind KindOf(string name) => name switch
    {
        "FILE" or "PATH" or "PACK" or "PACK.dll" => ValueKind.File,
        "FOLDER" => ValueKind.Folder,
        "ID" => ValueKind.Rule,
        _ => ValueKind.Text,
    };

    private static ValueKind KindOf(WordForm form) => form switch
    {
        WordForm.List => ValueKind.WordList,
        WordForm.BeforeFile => ValueKind.WordBeforeFile,
        _ => ValueKind.Words,
    };
}
