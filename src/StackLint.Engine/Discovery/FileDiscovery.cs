using System.Collections.Immutable;
using StackLint.Engine.Projects;
using StackLint.Engine.SourceControl;

namespace StackLint.Engine.Discovery;

/// <summary>Finds the files that a request names: files as they are, folders scanned for YAML and the JSON of clusters.</summary>
/// <param name="request">The request.</param>
/// <param name="displayPaths">How paths are printed.</param>
internal sealed class FileDiscovery(LintRequest request, DisplayPaths displayPaths)
{
    private readonly Dictionary<string, (DiscoveredFile File, string RealPath)> _files = new(StringComparer.Ordinal);
    private readonly List<(string Path, string Problem)> _problems = [];
    private readonly List<(string Path, string Reason)> _skipped = [];
    private readonly HashSet<string> _gitFiles = new(StringComparer.Ordinal);
    private readonly SearchRules _rules = new(request);
    private readonly ProjectRoots _roots = new(request.WorkingDirectory, request.AllowedRoots);

    /// <summary>The folders that could not be read, as printed, and why.</summary>
    internal IReadOnlyList<(string Path, string Problem)> Problems => _problems;

    /// <summary>What was left out that somebody may miss, as printed, and why.</summary>
    internal IReadOnlyList<(string Path, string Reason)> Skipped => _skipped;

    /// <summary>Whether a file or folder that was named is excluded.</summary>
    internal bool HasExcluded { get; private set; }

    /// <summary>Git's own that decide what a scan looks at: what it ignores where one started, also such as are not there, and other repositories below.</summary>
    internal IReadOnlyCollection<string> GitFiles => _gitFiles;

    /// <summary>The files in the order of their full paths, each once by whatever path or link it is reached; named ones stay named.</summary>
    internal ImmutableArray<DiscoveredFile> Find(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        foreach (var path in paths)
        {
            var fullPath = FullPath(path);
            if (_rules.Excludes(fullPath, Directory.Exists(fullPath)))
            {
                Exclude(fullPath, path);
            }
            else if (Directory.Exists(fullPath))
            {
                Scan(new ScannedFolder(fullPath, RealPath.Of(fullPath) ?? fullPath, path), _rules.Start(fullPath), cancellationToken);
            }
            else
            {
                Add(new DiscoveredFile(fullPath, displayPaths.Of(fullPath, path), IsExplicit: true));
            }
        }

        foreach (var path in request.ListedFiles.Where(static p => p.Length > 0))
        {
            AddListed(FullPath(path), path);
        }

        return
        [
            .. _files.Values
                .GroupBy(static f => f.RealPath, static f => f.File, StringComparer.Ordinal)
                .Select(static same => same.Count() == 1 ? same.First() : Choose(same.Key, same))
                .OrderBy(static f => f.FullPath, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether a file that was named is not excluded; says so if it is.</summary>
    internal bool Admits(DiscoveredFile file)
    {
        var isExcluded = _rules.Excludes(file.FullPath, isFolder: false);
        if (isExcluded)
        {
            Exclude(file.FullPath, file.DisplayPath);
        }

        return !isExcluded;
    }

    // What was named counts as named; else the file itself stands for its links.
    private static DiscoveredFile Choose(string realPath, IEnumerable<DiscoveredFile> same) => same
        .OrderByDescending(static f => f.IsMeant)
        .ThenByDescending(static f => f.IsExplicit)
        .ThenByDescending(f => f.FullPath == realPath)
        .ThenBy(static f => f.FullPath, StringComparer.Ordinal)
        .First();

    private string FullPath(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, request.WorkingDirectory));

    private void Add(DiscoveredFile file)
    {
        if (!_files.TryGetValue(file.FullPath, out var known) || !known.File.IsMeant)
        {
            _files[file.FullPath] = (file, RealPath.Of(file.FullPath) ?? file.FullPath);
        }
    }

    // A list is somebody's search: of what it names, what a search would look at is linted.
    private void AddListed(string fullPath, string path)
    {
        if (_rules.Excludes(fullPath, isFolder: false))
        {
            Exclude(fullPath, path);
        }
        else if (FindListProblem(fullPath) is { } problem)
        {
            _skipped.Add((displayPaths.Of(fullPath, path), problem));
        }
        else if (RealPath.Of(fullPath) is { } real && File.Exists(real) && FindLinkProblem(fullPath, real) is { } linkProblem)
        {
            _skipped.Add((displayPaths.Of(fullPath, path), linkProblem));
        }
        else
        {
            Add(new DiscoveredFile(fullPath, displayPaths.Of(fullPath, path), IsExplicit: true) { IsListed = true });
        }
    }

    private static string? FindListProblem(string fullPath) =>
        Directory.Exists(fullPath) ? "it is a folder, and a list names files"
        : !SearchRules.IsCandidate(Path.GetFileName(fullPath)) ? "its name is that of no YAML file and no cluster document"
        : null;

    private void Exclude(string fullPath, string path)
    {
        HasExcluded = true;
        _skipped.Add((displayPaths.Of(fullPath, path), "--exclude leaves it out"));
    }

    private void Scan(ScannedFolder folder, GitIgnore ignore, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _gitFiles.UnionWith(ignore.Sources);
        foreach (var entry in ReadFolder(folder).Where(e => _rules.Admits(e, ignore)))
        {
            if (entry is not DirectoryInfo)
            {
                AddFound(entry, folder);
            }
            else if (SearchRules.IsOtherRepository(entry.FullName, ignore))
            {
                _gitFiles.Add(GitRepository.MarkOf(entry.FullName));
                _skipped.Add((displayPaths.Of(entry.FullName, folder.Given), "it is a repository of its own; name it to have it searched"));
            }
            else
            {
                Scan(folder.Enter(entry), _rules.Enter(entry.FullName, ignore), cancellationToken);
            }
        }
    }

    private void AddFound(FileSystemInfo entry, ScannedFolder folder)
    {
        var real = entry.LinkTarget is null ? Path.Combine(folder.RealPath, entry.Name) : RealPath.Of(entry.FullName);
        if (entry.LinkTarget is not null && FindLinkProblem(entry.FullName, real) is { } problem)
        {
            _skipped.Add((displayPaths.Of(entry.FullName, folder.Given), problem));
            return;
        }

        var file = new DiscoveredFile(entry.FullName, displayPaths.Of(entry.FullName, folder.Given), IsExplicit: false) { IsHidden = folder.Hides(entry) };
        _files.TryAdd(entry.FullName, (file, real ?? entry.FullName));
    }

    // Whoever gives a link the name of a Compose file will miss what it should lead to.
    private string? FindLinkProblem(string path, string? real) =>
        real is null || !File.Exists(real) ? (ComposeFileNames.IsComposeLike(path) ? null : "it is a link to a file that does not exist")
        : !_roots.Of(path).Roots.Any(r => ProjectRoots.IsBelow(real, RealPath.Of(r) ?? r)) ? "it is a link that leads out of the repository; name it to have it linted"
        : null;

    private IEnumerable<FileSystemInfo> ReadFolder(ScannedFolder folder)
    {
        try
        {
            return new DirectoryInfo(folder.FullPath).GetFileSystemInfos().OrderBy(static e => e.Name, StringComparer.Ordinal);
        }
        catch (UnauthorizedAccessException)
        {
            _problems.Add((displayPaths.Of(folder.FullPath, folder.Given), "permission is denied"));
        }
        catch (IOException e)
        {
            _problems.Add((displayPaths.Of(folder.FullPath, folder.Given), $"the folder cannot be read: {e.Message.TrimEnd('.')}"));
        }

        return [];
    }
}
