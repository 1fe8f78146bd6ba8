using System.Collections.Immutable;

namespace StackLint.Engine.Discovery;

/// <summary>What Git ignores in a folder: the patterns of the folder and of those above it, in a chain.</summary>
internal sealed class GitIgnore
{
    private const string FileName = ".gitignore";

    private readonly ImmutableArray<GitIgnoreFile> _files;

    private GitIgnore(ImmutableArray<GitIgnoreFile> files) => _files = files;

    /// <summary>The patterns for a folder where a scan starts: from the root of its repository down to it.</summary>
    internal static GitIgnore For(string folder)
    {
        var chain = new Stack<string>();
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            chain.Push(current);
            var git = Path.Combine(current, ".git");
            if (Path.Exists(git))
            {
                var exclude = GitIgnoreFile.Read(Path.Combine(git, "info", "exclude"), current);
                return chain.Aggregate(new GitIgnore(exclude is null ? [] : [exclude]), static (ignore, f) => ignore.Add(f));
            }
        }

        // Outside a repository only what lies below the scanned folder can be meant.
        return new GitIgnore([]).Add(folder);
    }

    /// <summary>The patterns for a folder directly below; a repository within a repository has its own only.</summary>
    internal GitIgnore Enter(string folder) => Path.Exists(Path.Combine(folder, ".git")) ? For(folder) : Add(folder);

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

    private GitIgnore Add(string folder) =>
        GitIgnoreFile.Read(Path.Combine(folder, FileName), folder) is { } file ? new GitIgnore(_files.Add(file)) : this;
}
