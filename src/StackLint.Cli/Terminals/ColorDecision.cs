namespace StackLint.Cli.Terminals;

/// <summary>Decides whether to write colour: the option wins over NO_COLOR, that over FORCE_COLOR, that over TERM and the terminal.</summary>
internal static class ColorDecision
{
    internal static bool UseColor(ColorChoice choice, bool isTerminal, Func<string, string?> getVariable) => choice switch
    {
        ColorChoice.Always => true,
        ColorChoice.Never => false,
        _ when !string.IsNullOrEmpty(getVariable("NO_COLOR")) => false,
        _ when getVariable("FORCE_COLOR") is { Length: > 0 } force => force != "0",
        _ when getVariable("TERM") == "dumb" => false,
        _ => isTerminal,
    };
}
