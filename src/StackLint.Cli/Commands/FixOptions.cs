using McMaster.Extensions.CommandLineUtils;
using StackLint.Analysis.Findings;

namespace StackLint.Cli.Commands;

/// <summary><c>--fix</c>, <c>--unsafe</c> and <c>--diff</c>.</summary>
internal sealed class FixOptions(CommandLineApplication command)
{
    private readonly CommandOption _fix = command.Option(
        "--fix", "Apply the fixes that change nothing that runs, and report what remains.", CommandOptionType.NoValue);

    private readonly CommandOption _unsafe = command.Option(
        "--unsafe", "With --fix or --diff: also the fixes that change what runs.", CommandOptionType.NoValue);

    private readonly CommandOption _diff = command.Option(
        "--diff", "Print what --fix would do as a patch for 'git apply', and write nothing.", CommandOptionType.NoValue);

    /// <summary>What is to be done with fixes; null when they are only shown.</summary>
    /// <exception cref="CommandParsingException">Options contradict each other.</exception>
    internal FixSettings? Read()
    {
        var isAsked = _fix.HasValue() || _diff.HasValue();
        return !isAsked && _unsafe.HasValue()
            ? throw new CommandParsingException(command, "--unsafe says which fixes --fix applies or --diff prints; give one of these, too")
            : isAsked
            ? new FixSettings(_diff.HasValue(), _unsafe.HasValue() ? FixApplicability.Unsafe : FixApplicability.Safe)
            : null;
    }
}
