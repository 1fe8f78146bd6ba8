using McMaster.Extensions.CommandLineUtils;
using StackLint.Compose.Targets;

namespace StackLint.Cli.Commands;

/// <summary>The option <c>--target</c>, the same for all commands that load files.</summary>
internal static class TargetChoice
{
    internal static CommandOption AddTo(CommandLineApplication command) => OptionChoice.Add<ComposeTarget?>(
        command,
        "--target <TARGET>",
        "Where the files are deployed: swarm, compose or both. Default: what\nstacklint.target says, or what each file shows.",
        ("swarm", ComposeTarget.Swarm),
        ("compose", ComposeTarget.Compose),
        ("both", ComposeTarget.Both));

    /// <summary>What was said; null when the files decide.</summary>
    /// <exception cref="CommandParsingException">The word is no target.</exception>
    internal static ComposeTarget? Read(CommandLineApplication command, CommandOption option) => OptionChoice.Read<ComposeTarget?>(command, option, null);
}
