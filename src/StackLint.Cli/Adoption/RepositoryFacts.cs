using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Compose.Targets;
using StackLint.Engine.Results;
using StackLint.Reporting.SourceControl;

namespace StackLint.Cli.Adoption;

/// <summary>What <c>init</c> finds in a folder.</summary>
/// <param name="Folder">The absolute folder.</param>
/// <param name="Git">The repository around it, null when there is none.</param>
/// <param name="Forge">Where the repository is at home.</param>
/// <param name="DefaultBranch">Its main branch, null when nothing tells.</param>
/// <param name="Result">What linting it finds today.</param>
internal sealed record RepositoryFacts(string Folder, VersionControlInfo? Git, Forge Forge, string? DefaultBranch, LintResult Result)
{
    /// <summary>Whether the folder is the top of a Git work tree, where hooks and workflows belong.</summary>
    internal bool IsTop => Git is { } git && Path.TrimEndingDirectorySeparator(git.RootDirectory) == Path.TrimEndingDirectorySeparator(Folder);

    internal ImmutableArray<LintedFile> ComposeFiles { get; } = [.. Result.Files.Where(static f => f is { Target: not null, IsRoot: true })];

    internal ImmutableArray<LintedFile> Documents { get; } = [.. Result.Files.Where(static f => f.ClusterKind is not null)];

    /// <summary>The Compose files that show nothing of where they are deployed.</summary>
    internal IEnumerable<LintedFile> Silent => ComposeFiles.Where(static f => f.Target!.Reasons.IsEmpty);

    /// <summary>The findings that make a run fail.</summary>
    internal IEnumerable<ReportedDiagnostic> Failing => FailingOf(Result);

    internal static IEnumerable<ReportedDiagnostic> FailingOf(LintResult result) => result.Active.Where(static d => d.Severity >= DiagnosticSeverity.Warning);

    internal int Count(ComposeTarget target) => ComposeFiles.Count(f => f.Target!.Target == target);

    /// <summary>The absolute path of a file in the folder.</summary>
    internal string PathOf(string relative) => Path.Combine(Folder, relative.Replace('/', Path.DirectorySeparatorChar));
}
