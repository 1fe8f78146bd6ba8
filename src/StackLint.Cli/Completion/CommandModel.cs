using System.Collections.Immutable;
using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Help;

namespace StackLint.Cli.Completion;

/// <summary>A command as scripts and the man page need it, read from its definition.</summary>
/// <param name="Path">The words that name it; empty for the program itself.</param>
/// <param name="Description">What it does.</param>
/// <param name="Text">What help adds: examples, exit status.</param>
/// <param name="Argument">What it takes besides options, null for nothing.</param>
/// <param name="ArgumentDescription">What help says of that.</param>
/// <param name="TakesSeveral">Whether it takes several of them.</param>
/// <param name="ArgumentUsage">The argument as a usage line shows it.</param>
/// <param name="Options">Its options.</param>
/// <param name="Commands">The commands below it.</param>
internal sealed record CommandModel(
    string Path,
    string Description,
    string Text,
    ValueModel? Argument,
    string ArgumentDescription,
    bool TakesSeveral,
    string ArgumentUsage,
    ImmutableArray<OptionModel> Options,
    ImmutableArray<CommandModel> Commands)
{
    internal string Name => Path[(Path.LastIndexOf(' ') + 1)..];

    /// <summary>Every command below this one, in the order of help.</summary>
    internal IEnumerable<CommandModel> All => Commands.SelectMany(static c => c.All.Prepend(c));

    /// <summary>Reads a definition; commands and options that help does not show are left out.</summary>
    internal static CommandModel Of(CommandLineApplication command)
    {
        var argument = command.Arguments.FirstOrDefault();
        return new CommandModel(
            CommandPath.Of(command),
            command.Description ?? "",
            command.ExtendedHelpText ?? "",
            argument is null ? null : ValueModel.Of(argument),
            (argument?.Description ?? "").Replace('\n', ' '),
            argument?.MultipleValues == true,
            argument is null ? "" : Help.ArgumentUsage.Of(argument),
            [.. command.GetOptions().Where(static o => o.ShowInHelpText).Select(OptionModel.Of)],
            [.. command.Commands.Where(static c => c.ShowInHelpText).Select(Of)]);
    }
}
