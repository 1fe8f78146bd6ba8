using System.Collections.Immutable;
using StackLint.Engine.Projects;

namespace StackLint.Engine.Discovery;

/// <summary>Tells of a path whether the search that a request asks for would come upon it, without searching.</summary>
public sealed class SearchScope
{
    private readonly LintRequest _request;
    private readonly SearchRules _rules;

    /// <summary>The scope of a request.</summary>
    public SearchScope(LintRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        _request = request;
        _rules = new SearchRules(request);
        Roots = request.ComposeFiles.IsEmpty
            ? [.. request.Paths.Select(p => Path.TrimEndingDirectorySeparator(Path.GetFullPath(p, request.WorkingDirectory))).Distinct(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>What was named, absolute: folders that are searched, and files.</summary>
    public ImmutableArray<string> Roots { get; }

    /// <summary>Whether a path is another or lies below it; both absolute.</summary>
    public static bool IsBelow(string path, string folder) => ProjectRoots.IsBelow(path, folder);

    /// <summary>The path with every link on it followed; null when links lead in a circle.</summary>
    public static string? FollowLinks(string fullPath) => RealPath.Of(fullPath);

    /// <summary>The links that are followed from a path to what it leads to, absolute.</summary>
    public static ImmutableArray<string> LinksOn(string fullPath) => RealPath.LinksOn(fullPath);

    /// <summary>Whether a file or folder of this path is looked at, or was before it went.</summary>
    public bool Covers(string fullPath) => Roots.Any(r => ProjectRoots.IsBelow(fullPath, r) && (fullPath == r || IsReached(r, fullPath)));

    /// <summary>The files that the search comes upon now, absolute.</summary>
    public ImmutableArray<string> Find(CancellationToken cancellationToken) => _request.ComposeFiles.IsEmpty
        ? [.. new FileDiscovery(_request, new DisplayPaths(_request.WorkingDirectory)).Find(_request.Paths, cancellationToken).Select(static f => f.FullPath)]
        : [];

    private bool IsReached(string root, string fullPath)
    {
        var names = Path.GetRelativePath(root, fullPath).Split(Path.DirectorySeparatorChar);
        var ignore = _rules.Start(root);
        var current = root;
        foreach (var name in names.SkipLast(1))
        {
            current = Path.Combine(current, name);
            if (!Enters(current, ref ignore))
            {
                return false;
            }
        }

        return Directory.Exists(fullPath) ? Enters(fullPath, ref ignore) : _rules.Admits(new FileInfo(fullPath), ignore);
    }

    private bool Enters(string folder, ref GitIgnore ignore)
    {
        if (!_rules.Admits(new DirectoryInfo(folder), ignore) || SearchRules.IsOtherRepository(folder, ignore))
        {
            return false;
        }

        ignore = _rules.Enter(folder, ignore);
        return true;
    }
}
