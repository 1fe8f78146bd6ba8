namespace StackLint.Cli.Commands;

/// <summary>What the options of a command that writes a baseline say.</summary>
internal sealed record BaselineSettings
{
    /// <summary>The baseline's path as given.</summary>
    internal required string Path { get; init; }

    internal required string FullPath { get; init; }

    /// <summary>What is linted.</summary>
    internal required LintSettings Lint { get; init; }
}
