using McMaster.Extensions.CommandLineUtils;

namespace StackLint.Cli.Terminals;

/// <summary>Lets the command-line library write to the environment's streams; colours and keys are none of its business.</summary>
internal sealed class EnvironmentConsole(CommandEnvironment environment) : IConsole
{
    /// <summary>The interrupt is the program's own.</summary>
    public event ConsoleCancelEventHandler? CancelKeyPress
    {
        add { }
        remove { }
    }

    public TextWriter Out { get; } = new StreamWriter(environment.Output, CommandEnvironment.Encoding, leaveOpen: true) { AutoFlush = true };

    public TextWriter Error => environment.Error;

    public TextReader In => TextReader.Null;

    public bool IsInputRedirected => true;

    public bool IsOutputRedirected => !environment.IsOutputTerminal;

    public bool IsErrorRedirected => !environment.IsErrorTerminal;

    public ConsoleColor ForegroundColor { get; set; }

    public ConsoleColor BackgroundColor { get; set; }

    public void ResetColor()
    {
    }
}
