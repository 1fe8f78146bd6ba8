using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Cli.Outputs;
using StackLint.Cli.Terminals;
using StackLint.Compose.Targets;

namespace StackLint.Cli.Commands;

/// <summary>What the options of <c>lint</c> say.</summary>
internal sealed record LintSettings
{
    /// <summary>The argument that stands for standard input.</summary>
    internal const string StandardInput = "-";

    internal required ImmutableArray<string> Paths { get; init; }

    internal required ImmutableArray<string> ComposeFiles { get; init; }

    internal required LoadingSettings Loading { get; init; }

    internal required string StandardInputName { get; init; }

    /// <summary>Where the files are deployed, null when they decide.</summary>
    internal required ComposeTarget? Target { get; init; }

    internal required OutputFormat Format { get; init; }

    internal required ImmutableArray<OutputFile> OutputFiles { get; init; }

    /// <summary>The least severity that makes the run fail, null for none.</summary>
    internal required DiagnosticSeverity? FailOn { get; init; }

    internal required bool AllowNoFiles { get; init; }

    internal required bool SkipOtherFiles { get; init; }

    internal required bool IncludeSuppressed { get; init; }

    internal required ColorChoice Color { get; init; }

    internal required bool Verbose { get; init; }

    internal bool ReadsStandardInput => Paths.Contains(StandardInput) || ComposeFiles.Contains(StandardInput);
}
