using StackLint.Engine.SourceControl;

namespace StackLint.Reporting.SourceControl;

/// <summary>
/// Reads which repository and commit a folder belongs to, from the files of <c>.git</c> alone: no process is started, so a
/// repository's configuration can make nothing run.
/// </summary>
public static class GitInfo
{
    // Symbolic references point at one another at most this deep, as in Git itself.
    private const int MaxReferenceDepth = 5;

    /// <summary>The repository around a folder, null when there is none. Whatever cannot be read is left out.</summary>
    public static VersionControlInfo? Read(string directory)
    {
        for (var root = Path.GetFullPath(directory); root is not null; root = Path.GetDirectoryName(root))
        {
            if (GitRepository.At(root) is { } repository && File.Exists(Path.Combine(repository.Folder, "HEAD")))
            {
                return Read(Path.TrimEndingDirectorySeparator(root), repository.Folder, repository.CommonFolder);
            }
        }

        return null;
    }

    private static VersionControlInfo Read(string root, string git, string common)
    {
        var head = GitFile.ReadFirstLine(Path.Combine(git, "HEAD"));
        var branch = SymbolicTarget(head) is { } target && target.StartsWith("refs/heads/", StringComparison.Ordinal)
            ? target["refs/heads/".Length..]
            : null;
        var config = GitConfig.Parse(GitFile.Read(Path.Combine(common, "config")) ?? "");
        return new VersionControlInfo(root, RemoteAddress.Clean(config.RemoteUrl(branch)), Resolve(head, git, common, 0), branch);
    }

    private static string? Resolve(string? value, string git, string common, int depth)
    {
        if (SymbolicTarget(value) is not { } reference)
        {
            return value is { Length: 40 or 64 } && value.All(char.IsAsciiHexDigit) ? value : null;
        }

        if (depth == MaxReferenceDepth || !reference.StartsWith("refs/", StringComparison.Ordinal) || reference.Contains("..", StringComparison.Ordinal))
        {
            return null;
        }

        var loose = GitFile.ReadFirstLine(Path.Combine(git, reference)) ?? GitFile.ReadFirstLine(Path.Combine(common, reference));
        return loose is not null ? Resolve(loose, git, common, depth + 1) : Packed(Path.Combine(common, "packed-refs"), reference);
    }

    private static string? Packed(string path, string reference) =>
        GitFile.Read(path)?.Split('\n')
            .Select(static line => line.Trim().Split(' '))
            .FirstOrDefault(parts => parts is [var hash, var name] && name == reference && hash.All(char.IsAsciiHexDigit))?[0];

    private static string? SymbolicTarget(string? value) =>
        value is not null && value.StartsWith("ref:", StringComparison.Ordinal) ? value[4..].Trim() : null;
}
