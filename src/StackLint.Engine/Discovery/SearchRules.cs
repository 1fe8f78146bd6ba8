using StackLint.Cluster;
using StackLint.Engine.SourceControl;

namespace StackLint.Engine.Discovery;

/// <summary>Which files and folders a search looks at: what Git ignores, links, other repositories and excluded paths are left out.</summary>
/// <param name="request">The request.</param>
internal sealed class SearchRules(LintRequest request)
{
    private readonly GitUserSettings? _user = request.GetVariable is { } variable ? new GitUserSettings(variable) : null;
    private readonly PathExclusion _exclusion = new(request.Exclude, request.WorkingDirectory);

    /// <summary>Whether a search looks into a file of this name.</summary>
    internal static bool IsCandidate(string name) =>
        name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || ClusterClassifier.IsCandidateName(name);

    /// <summary>Whether the user excludes a path that was named, itself or by a folder above it.</summary>
    internal bool Excludes(string fullPath, bool isFolder) => _exclusion.ExcludesBelow(fullPath, isFolder);

    /// <summary>What is ignored in a folder where a search starts.</summary>
    internal GitIgnore Start(string folder) => GitIgnore.For(folder, _user);

    /// <summary>What is ignored in a folder directly below. Outside of any repository each one that a search comes upon has its own patterns.</summary>
    internal GitIgnore Enter(string folder, GitIgnore ignore) => GitRepository.IsRoot(folder) ? Start(folder) : ignore.Add(folder);

    /// <summary>Whether an entry of a searched folder is looked at.</summary>
    internal bool Admits(FileSystemInfo entry, GitIgnore ignore)
    {
        // Git does not follow a linked folder either: it could lead anywhere, also back here.
        var isFolder = entry is DirectoryInfo;
        return (isFolder ? entry.Name != ".git" && entry.LinkTarget is null : IsCandidate(entry.Name))
            && !ignore.IsIgnored(entry.FullName, isFolder)
            && !_exclusion.Excludes(entry.FullName, isFolder);
    }

    /// <summary>Whether a folder below a repository is another one, say a submodule.</summary>
    internal static bool IsOtherRepository(string folder, GitIgnore ignore) => ignore.IsInRepository && GitRepository.IsRoot(folder);
}
