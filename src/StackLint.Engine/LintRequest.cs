using System.Collections.Immutable;
using StackLint.Compose.Environments;
using StackLint.Compose.Targets;
using StackLint.Engine.Memory;
using StackLint.Yaml.Text;

namespace StackLint.Engine;

/// <summary>What to lint.</summary>
public sealed record LintRequest
{
    /// <summary>The absolute folder that relative paths and printed paths start from.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Files and folders; a folder is scanned, a file is linted whatever its name.</summary>
    public ImmutableArray<string> Paths { get; init; } = ["."];

    /// <summary>Files that form one project, base first (<c>-c A -c B</c>); when there are any, <see cref="Paths"/> is not looked at.</summary>
    public ImmutableArray<string> ComposeFiles { get; init; } = [];

    /// <summary>Files that a list names: those that a search would look at are linted, others skipped with a note.</summary>
    public ImmutableArray<string> ListedFiles { get; init; } = [];

    /// <summary>Absolute paths of files that were linted before, as a baseline tells: that one cannot be read today is no reason to pass over it.</summary>
    public ImmutableArray<string> KnownFiles { get; init; } = [];

    /// <summary>Patterns as in a <c>.gitignore</c> of the run's folder; what they match is left out, also where it was named.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>
    /// Absolute paths of what has changed. Everything is linted, but only what depends on one of them is reported; null when all is.
    /// </summary>
    public ImmutableArray<string>? Changes { get; init; }

    /// <summary>The environment that says which files the user has Git ignore everywhere; null when that does not matter.</summary>
    public Func<string, string?>? GetVariable { get; init; }

    /// <summary>Whether a named file that is no Compose file is skipped with a note, as a scan does, instead of being reported.</summary>
    public bool SkipOtherFiles { get; init; }

    /// <summary>Where the files are deployed, whatever they show and their settings say; null when these decide.</summary>
    public ComposeTarget? Target { get; init; }

    /// <summary>Text from standard input, linted under its path as if it were a file there.</summary>
    public SourceFile? StandardInput { get; init; }

    /// <summary>The variables that files are interpolated with; null when nothing is known of them.</summary>
    public VariableSource? Environment { get; init; }

    /// <summary>Whether <see cref="Environment"/> comes from files that the user named; then no <c>.env</c> is read.</summary>
    public bool HasEnvFiles { get; init; }

    /// <summary>Absolute folders below which files may be read that a project names, besides its own root.</summary>
    public ImmutableArray<string> AllowedRoots { get; init; } = [];

    /// <summary>Texts that stand in for what is on disk, by absolute path; <see cref="StandardInput"/> is replaced, too.</summary>
    public ImmutableDictionary<string, SourceFile> Overlay { get; init; } = NoOverlay;

    /// <summary>What the last run of this request kept, for the next one with another <see cref="Overlay"/>; null when each run begins from nothing.</summary>
    public LintMemory? Memory { get; init; }

    /// <summary>Whether what was loaded is let go as soon as nothing of the run needs it, instead of being told (<see cref="Results.LintResult.Projects"/>).</summary>
    public bool DropsModels { get; init; }

    /// <summary>Is told how far the run is; null when nobody asks.</summary>
    public LintProgress? Progress { get; init; }

    private static readonly ImmutableDictionary<string, SourceFile> NoOverlay = ImmutableDictionary.Create<string, SourceFile>(StringComparer.Ordinal);
}
