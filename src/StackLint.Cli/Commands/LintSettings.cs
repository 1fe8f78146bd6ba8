using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Cli.Outputs;
using StackLint.Cli.Terminals;
using StackLint.Reporting.Baselines;

namespace StackLint.Cli.Commands;

/// <summary>What the options of <c>lint</c> say.</summary>
internal sealed record LintSettings : InputSettings
{
    internal required OutputFormat Format { get; init; }

    internal required ImmutableArray<OutputFile> OutputFiles { get; init; }

    /// <summary>The least severity that makes the run fail, null for none.</summary>
    internal required DiagnosticSeverity? FailOn { get; init; }

    internal required bool AllowNoFiles { get; init; }

    internal required bool SkipOtherFiles { get; init; }

    internal required bool IncludeSuppressed { get; init; }

    internal required ColorChoice Color { get; init; }

    internal required bool Verbose { get; init; }

    /// <summary>What is to be done with fixes; null when they are only shown.</summary>
    internal required FixSettings? Fixes { get; init; }

    /// <summary>The findings that were there before, null when all count.</summary>
    internal Baseline? Baseline { get; init; }

    /// <summary>Whether SARIF tells what of the baseline is gone.</summary>
    internal bool IncludeAbsent { get; init; } = true;
}
