namespace StackLint.Cli.Tests;

/// <summary>What a call of the program finds around it.</summary>
internal sealed record CliRunSettings
{
    internal byte[] Input { get; init; } = [];

    /// <summary>Where standard output goes; kept for the test when null.</summary>
    internal Stream? Output { get; init; }

    internal Dictionary<string, string?> Variables { get; init; } = [];

    internal bool IsTerminal { get; init; }

    internal int Width { get; init; } = 80;

    internal CancellationToken CancellationToken { get; init; }
}
