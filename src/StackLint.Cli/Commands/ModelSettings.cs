namespace StackLint.Cli.Commands;

/// <summary>What the options of <c>model</c> say.</summary>
internal sealed record ModelSettings : InputSettings
{
    internal required bool WritesJson { get; init; }

    internal required bool WithOrigins { get; init; }

    /// <summary>Whether a project that Docker refuses is printed, too.</summary>
    internal required bool Force { get; init; }
}
