using McMaster.Extensions.CommandLineUtils;

namespace StackLint.Cli.Help;

/// <summary>An argument as a usage line shows it: <c>FILE</c>, <c>[FOLDER]</c>, <c>[PATH...]</c>.</summary>
internal static class ArgumentUsage
{
    internal static string Of(CommandArgument argument) =>
        argument.MultipleValues ? $"[{argument.Name}...]" : IsOptional(argument) ? $"[{argument.Name}]" : argument.Name ?? "";

    // What may be left out says what is taken then.
    private static bool IsOptional(CommandArgument argument) => argument.Description?.Contains("Default:", StringComparison.Ordinal) == true;
}
