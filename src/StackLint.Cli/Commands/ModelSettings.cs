using System.Collections.Immutable;
using StackLint.Compose.Targets;

namespace StackLint.Cli.Commands;

/// <summary>What the options of <c>model</c> say.</summary>
internal sealed record ModelSettings
{
    internal required ImmutableArray<string> Paths { get; init; }

    internal required ImmutableArray<string> ComposeFiles { get; init; }

    internal required string StandardInputName { get; init; }

    internal required ComposeTarget? Target { get; init; }

    internal required LoadingSettings Loading { get; init; }

    internal required bool WritesJson { get; init; }

    internal required bool WithOrigins { get; init; }

    /// <summary>Whether a project that Docker refuses is printed, too.</summary>
    internal required bool Force { get; init; }

    internal bool ReadsStandardInput => Paths.Contains(LintSettings.StandardInput) || ComposeFiles.Contains(LintSettings.StandardInput);
}
