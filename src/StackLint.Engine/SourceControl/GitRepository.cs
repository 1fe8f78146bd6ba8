namespace StackLint.Engine.SourceControl;

/// <summary>A Git work tree as its files show it. No process is started, so a repository's configuration can make nothing run.</summary>
/// <param name="Root">The absolute folder that holds <c>.git</c>.</param>
/// <param name="Folder">Git's own folder: <c>.git</c>, or where that leads in a worktree and in a submodule.</param>
/// <param name="CommonFolder">The part of it that all worktrees share.</param>
public sealed record GitRepository(string Root, string Folder, string CommonFolder)
{
    private const string Name = ".git";

    /// <summary>Whether a folder is the root of a work tree, be it a submodule, a worktree or a clone.</summary>
    public static bool IsRoot(string folder) => Path.Exists(MarkOf(folder));

    /// <summary>What makes a folder the root of a work tree when it is there.</summary>
    public static string MarkOf(string folder) => Path.Combine(folder, Name);

    /// <summary>The work tree whose root is this folder, null when there is none.</summary>
    public static GitRepository? At(string folder)
    {
        if (!IsRoot(folder))
        {
            return null;
        }

        const string Link = "gitdir:";
        var git = MarkOf(folder);
        if (FirstLine(git) is { } line && line.StartsWith(Link, StringComparison.Ordinal))
        {
            git = Path.GetFullPath(line[Link.Length..].Trim(), folder);
        }

        // A worktree has its own HEAD; references, settings and exclusions are the main repository's.
        var common = FirstLine(Path.Combine(git, "commondir")) is { Length: > 0 } shared ? Path.GetFullPath(shared, git) : git;
        return new GitRepository(folder, git, common);
    }

    /// <summary>The nearest work tree that holds a folder, null when there is none.</summary>
    public static GitRepository? Around(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            if (At(current) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // No path holds a NUL.
    private static string? FirstLine(string path) => GitFile.ReadFirstLine(path) is { } line && !line.Contains('\0') ? line : null;
}
