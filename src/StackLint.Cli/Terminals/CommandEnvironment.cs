using System.Text;
using StackLint.Engine;
using StackLint.Engine.Driving;

namespace StackLint.Cli.Terminals;

/// <summary>What a command runs in, so that a test can be one: streams, folder and variables.</summary>
internal sealed record CommandEnvironment
{
    private const int CommonWidth = 80;

    /// <summary>UTF-8 without a byte-order mark, whatever the locale.</summary>
    internal static Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    internal required Stream Input { get; init; }

    /// <summary>Takes findings and whatever else was asked for, and nothing more.</summary>
    internal required Stream Output { get; init; }

    /// <summary>Takes everything else.</summary>
    internal required TextWriter Error { get; init; }

    /// <summary>The absolute folder that relative paths start from.</summary>
    internal required string WorkingDirectory { get; init; }

    /// <summary>An environment variable, null when it is not set.</summary>
    internal required Func<string, string?> GetVariable { get; init; }

    /// <summary>Watches over the rules; null when nobody does.</summary>
    internal ActionGuard? Guard { get; init; }

    /// <summary>Whether a person can answer.</summary>
    internal bool IsInputTerminal { get; init; }

    internal bool IsOutputTerminal { get; init; }

    internal bool IsErrorTerminal { get; init; }

    /// <summary>Whether a terminal behind the errors may be told how far a run is.</summary>
    internal bool MayTellProgress { get; init; }

    /// <summary>The columns of the terminal behind the output; what is common where there is none or it does not say.</summary>
    internal int OutputWidth { get; init; } = CommonWidth;

    internal static CommandEnvironment OfProcess() => new()
    {
        Input = Console.OpenStandardInput(),
        Output = Console.OpenStandardOutput(),
        Error = new LastResortWriter(new StreamWriter(Console.OpenStandardError(), Encoding)),
        WorkingDirectory = Environment.CurrentDirectory,
        GetVariable = Environment.GetEnvironmentVariable,
        IsInputTerminal = !Console.IsInputRedirected,
        IsOutputTerminal = !Console.IsOutputRedirected,
        IsErrorTerminal = !Console.IsErrorRedirected,
        MayTellProgress = true,
        OutputWidth = Console.IsOutputRedirected ? CommonWidth : ReadWidth(),
    };

    private static int ReadWidth()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : CommonWidth;
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            return CommonWidth;
        }
    }

    /// <summary>A run by these rules, watched over.</summary>
    internal LintRun CreateRun(RulePackSet rules) => new(rules, guard: Guard);

    /// <summary>Writes a text to the output as it is, in one piece.</summary>
    internal void WriteOutput(string text)
    {
        Output.Write(Encoding.GetBytes(text));
        Output.Flush();
    }
}
