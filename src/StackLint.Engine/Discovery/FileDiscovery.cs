using System.Collections.Immutable;
using StackLint.Cluster;

namespace StackLint.Engine.Discovery;

/// <summary>Finds the files that a request names: files as they are, folders scanned for YAML and the JSON of clusters.</summary>
/// <param name="workingDirectory">The absolute folder that relative paths start from.</param>
/// <param name="displayPaths">How paths are printed.</param>
internal sealed class FileDiscovery(string workingDirectory, DisplayPaths displayPaths)
{
    private readonly Dictionary<string, DiscoveredFile> _files = new(StringComparer.Ordinal);
    private readonly List<(string Path, string Problem)> _problems = [];

    /// <summary>The folders that could not be read, as printed, and why.</summary>
    internal IReadOnlyList<(string Path, string Problem)> Problems => _problems;

    /// <summary>The files in the order of their full paths, each once; named ones stay named.</summary>
    internal ImmutableArray<DiscoveredFile> Find(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        foreach (var path in paths)
        {
            var fullPath = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, workingDirectory));
            if (Directory.Exists(fullPath))
            {
                Scan(fullPath, path, GitIgnore.For(fullPath), cancellationToken);
            }
            else
            {
                _files[fullPath] = new DiscoveredFile(fullPath, displayPaths.Of(fullPath, path), IsExplicit: true);
            }
        }

        return [.. _files.Values.OrderBy(static f => f.FullPath, StringComparer.Ordinal)];
    }

    private void Scan(string folder, string given, GitIgnore ignore, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var entry in ReadFolder(folder, given))
        {
            // A linked folder could lead anywhere, also back here.
            var isFolder = entry is DirectoryInfo;
            if (isFolder && (entry.Name == ".git" || entry.LinkTarget is not null))
            {
                continue;
            }

            if ((isFolder || IsCandidate(entry.Name)) && !ignore.IsIgnored(entry.FullName, isFolder))
            {
                if (isFolder)
                {
                    Scan(entry.FullName, given, ignore.Enter(entry.FullName), cancellationToken);
                }
                else
                {
                    _files.TryAdd(entry.FullName, new DiscoveredFile(entry.FullName, displayPaths.Of(entry.FullName, given), IsExplicit: false));
                }
            }
        }
    }

    private IEnumerable<FileSystemInfo> ReadFolder(string folder, string given)
    {
        try
        {
            return new DirectoryInfo(folder).GetFileSystemInfos().OrderBy(static e => e.Name, StringComparer.Ordinal);
        }
        catch (UnauthorizedAccessException)
        {
            _problems.Add((displayPaths.Of(folder, given), "permission is denied"));
        }
        catch (IOException e)
        {
            _problems.Add((displayPaths.Of(folder, given), $"the folder cannot be read: {e.Message.TrimEnd('.')}"));
        }

        return [];
    }

    private static bool IsCandidate(string name) =>
        name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || ClusterClassifier.IsCandidateName(name);
}
