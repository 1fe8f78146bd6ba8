using System.Collections.Immutable;
using StackLint.Engine.SourceControl;

namespace StackLint.Engine.Discovery;

/// <summary>What Git ignores in a folder: the user's patterns, the repository's, those of the folders above and its own, in a chain.</summary>
internal sealed class GitIgnore
{
    internal const string FileName = ".gitignore";

    private readonly ImmutableArray<GitIgnoreFile> _files;

    private GitIgnore(ImmutableArray<GitIgnoreFile> files) => _files = files;

    /// <summary>Whether the chain belongs to a repository.</summary>
    internal bool IsInRepository { get; private init; }

    /// <summary>The files that the chain was read from or would have been, had they been there.</summary>
    internal ImmutableArray<string> Sources { get; private init; } = [];

    /// <summary>The patterns for a folder where a scan starts: from the root of its repository down to it.</summary>
    /// <param name="folder">The absolute folder.</param>
    /// <param name="user">Where the user keeps patterns for every repository; null when these do not count.</param>
    internal static GitIgnore For(string folder, GitUserSettings? user)
    {
        if (GitRepository.Around(folder) is not { } repository)
        {
            // Outside a repository only what lies below the scanned folder can be meant.
            return new GitIgnore([]).Add(folder);
        }

        // A worktree and a submodule have no folder .git; what they exclude stands where theirs leads.
        string?[] sources = [user?.FindExcludesFile(repository), Path.Combine(repository.CommonFolder, "info", "exclude")];
        var ignore = new GitIgnore([.. sources.OfType<string>().Select(s => GitIgnoreFile.Read(s, repository.Root)).OfType<GitIgnoreFile>()])
        {
            IsInRepository = true,
            Sources = [.. sources.OfType<string>()],
        };
        return FoldersDown(repository.Root, folder).Aggregate(ignore, static (chain, f) => chain.Add(f));
    }

    /// <summary>The patterns for a folder directly below.</summary>
    internal GitIgnore Add(string folder)
    {
        var path = Path.Combine(folder, FileName);

        // Git does not follow a link in its place.
        var file = new FileInfo(path).LinkTarget is null ? GitIgnoreFile.Read(path, folder) : null;
        return new GitIgnore(file is null ? _files : _files.Add(file)) { IsInRepository = IsInRepository, Sources = Sources.Add(path) };
    }

    /// <summary>Whether an entry of the folder is ignored: the deepest file that says anything decides.</summary>
    internal bool IsIgnored(string fullPath, bool isFolder)
    {
        for (var i = _files.Length - 1; i >= 0; i--)
        {
            if (_files[i].IsIgnored(fullPath, isFolder) is { } ignored)
            {
                return ignored;
            }
        }

        return false;
    }

    private static Stack<string> FoldersDown(string root, string folder)
    {
        var chain = new Stack<string>([folder]);
        for (var current = folder; current != root && Path.GetDirectoryName(current) is { } parent; current = parent)
        {
            chain.Push(parent);
        }

        return chain;
    }
}
