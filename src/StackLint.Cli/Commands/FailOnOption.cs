using McMaster.Extensions.CommandLineUtils;
using Microsoft.CodeAnalysis;

namespace StackLint.Cli.Commands;

/// <summary>The option <c>--fail-on</c>, the same for all commands whose exit status tells of findings.</summary>
internal static class FailOnOption
{
    internal static CommandOption AddTo(CommandLineApplication command, string findings) => OptionChoice.Add<DiagnosticSeverity?>(
        command,
        "--fail-on <SEVERITY>",
        $"Exit with 1 on {findings} this severe or worse: error, warning (default),\ninfo or never.",
        ("error", DiagnosticSeverity.Error),
        ("warning", DiagnosticSeverity.Warning),
        ("info", DiagnosticSeverity.Info),
        ("never", null));

    /// <summary>What was said; null for never.</summary>
    /// <exception cref="CommandParsingException">The word is no severity.</exception>
    internal static DiagnosticSeverity? Read(CommandLineApplication command, CommandOption option) =>
        OptionChoice.Read<DiagnosticSeverity?>(command, option, DiagnosticSeverity.Warning);
}
