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
            if (GitDirectoryOf(root) is { } git)
            {
                return Read(Path.TrimEndingDirectorySeparator(root), git);
            }
        }

        return null;
    }

    private static VersionControlInfo Read(string root, string git)
    {
        // A worktree has its own HEAD; references, packed ones and the configuration are the main repository's.
        var common = FirstLine(Path.Combine(git, "commondir")) is { Length: > 0 } shared ? Path.GetFullPath(shared, git) : git;
        var head = FirstLine(Path.Combine(git, "HEAD"));
        var branch = SymbolicTarget(head) is { } target && target.StartsWith("refs/heads/", StringComparison.Ordinal)
            ? target["refs/heads/".Length..]
            : null;
        var config = GitConfig.Parse(Text(Path.Combine(common, "config")) ?? "");
        return new VersionControlInfo(root, RemoteAddress.Clean(config.RemoteUrl(branch)), Resolve(head, git, common, 0), branch);
    }

    private static string? GitDirectoryOf(string root)
    {
        var path = Path.Combine(root, ".git");
        if (File.Exists(path) && FirstLine(path) is { } line && line.StartsWith("gitdir:", StringComparison.Ordinal))
        {
            path = Path.GetFullPath(line["gitdir:".Length..].Trim(), root);
        }

        return File.Exists(Path.Combine(path, "HEAD")) ? path : null;
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

        var loose = FirstLine(Path.Combine(git, reference)) ?? FirstLine(Path.Combine(common, reference));
        return loose is not null ? Resolve(loose, git, common, depth + 1) : Packed(Path.Combine(common, "packed-refs"), reference);
    }

    private static string? Packed(string path, string reference) =>
        Text(path)?.Split('\n')
            .Select(static line => line.Trim().Split(' '))
            .FirstOrDefault(parts => parts is [var hash, var name] && name == reference && hash.All(char.IsAsciiHexDigit))?[0];

    private static string? SymbolicTarget(string? value) =>
        value is not null && value.StartsWith("ref:", StringComparison.Ordinal) ? value[4..].Trim() : null;

    private static string? FirstLine(string path) => Text(path)?.Split('\n')[0].Trim();

    private static string? Text(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
