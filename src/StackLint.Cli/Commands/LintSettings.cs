using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Cli.Outputs;
using StackLint.Cli.Terminals;
using StackLint.Cli.Watching;
using StackLint.Engine;
using StackLint.Engine.SourceControl;
using StackLint.Reporting;
using StackLint.Reporting.Baselines;

namespace StackLint.Cli.Commands;

/// <summary>What the options of <c>lint</c> say; of those that are not about files, what counts when they say nothing.</summary>
internal sealed record LintSettings : InputSettings
{
    internal required RulePackSet Rules { get; init; }

    internal OutputFormat Format { get; init; } = OutputFormat.Text;

    internal ImmutableArray<OutputFile> OutputFiles { get; init; } = [];

    /// <summary>The least severity that makes the run fail, null for none.</summary>
    internal DiagnosticSeverity? FailOn { get; init; } = DiagnosticSeverity.Warning;

    internal required SourceSettings Sources { get; init; }

    internal WatchChoice Watch { get; init; }

    internal bool AllowNoFiles { get; init; }

    internal required bool SkipOtherFiles { get; init; }

    internal bool IncludeSuppressed { get; init; }

    internal ColorChoice Color { get; init; }

    internal bool Verbose { get; init; }

    /// <summary>What is to be done with fixes; null when they are only shown.</summary>
    internal FixSettings? Fixes { get; init; }

    /// <summary>The findings that were there before, null when all count.</summary>
    internal Baseline? Baseline { get; init; }

    /// <summary>The absolute paths of files that a baseline tells were linted before.</summary>
    internal IEnumerable<string> KnownFiles { get; init; } = [];

    /// <summary>Whether SARIF tells what of the baseline is gone.</summary>
    internal bool IncludeAbsent { get; init; } = true;

    /// <summary>The absolute paths of files that options name and that decide what is found.</summary>
    internal IEnumerable<string> WatchedFiles(string workingDirectory)
    {
        // A commit leaves nothing changed, and of that only Git's own files tell.
        var git = Sources.Changes is null ? null : GitRepository.Around(workingDirectory)?.Folder;
        return
        [
            .. Loading.EnvFiles,
            .. Baseline is { } baseline ? [baseline.FullPath] : Array.Empty<string>(),
            .. Sources.ListFile is { } list ? [Path.GetFullPath(list, workingDirectory)] : Array.Empty<string>(),
            .. git is null ? [] : new[] { Path.Combine(git, "HEAD"), Path.Combine(git, "logs", "HEAD") },
        ];
    }
}
