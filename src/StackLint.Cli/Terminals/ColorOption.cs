using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Commands;

namespace StackLint.Cli.Terminals;

/// <summary>The option <c>--color</c>, the same for all commands that write for people.</summary>
internal static class ColorOption
{
    internal static CommandOption AddTo(CommandLineApplication command) => OptionChoice.Add(
        command, "--color <WHEN>", "auto (default), always or never.", ("auto", ColorChoice.Auto), ("always", ColorChoice.Always), ("never", ColorChoice.Never));

    /// <summary>What was said; auto when nothing was.</summary>
    /// <exception cref="CommandParsingException">The word is none of the choices.</exception>
    internal static ColorChoice Read(CommandLineApplication command, CommandOption option) => OptionChoice.Read(command, option, ColorChoice.Auto);
}
