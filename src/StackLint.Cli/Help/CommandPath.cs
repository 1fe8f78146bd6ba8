using McMaster.Extensions.CommandLineUtils;

namespace StackLint.Cli.Help;

/// <summary>The words that name a command: <c>config show</c>.</summary>
internal static class CommandPath
{
    /// <summary>The names from the program's own, which is left out, down to the command.</summary>
    internal static string Of(CommandLineApplication command) =>
        command.Parent is null ? "" : $"{Of(command.Parent)} {command.Name}".TrimStart();
}
