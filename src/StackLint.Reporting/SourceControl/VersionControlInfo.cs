namespace StackLint.Reporting.SourceControl;

/// <summary>The repository that linted files stand in.</summary>
/// <param name="RootDirectory">The absolute folder that the repository's paths start from.</param>
/// <param name="RepositoryUri">Where it was cloned from, without credentials; null when there is no such address.</param>
/// <param name="RevisionId">The commit checked out, null when there is none or it cannot be read.</param>
/// <param name="Branch">The branch checked out, null when there is none.</param>
public sealed record VersionControlInfo(string RootDirectory, string? RepositoryUri, string? RevisionId, string? Branch);
