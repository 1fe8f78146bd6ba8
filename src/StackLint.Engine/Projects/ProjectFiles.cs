using System.Collections.Immutable;
using StackLint.Compose.Loading;
using StackLint.Engine.Discovery;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Projects;

/// <summary>Reads the files that a project names: regular files below its roots, links judged by where they lead.</summary>
/// <param name="store">Reads each file once a run.</param>
/// <param name="paths">How paths are printed.</param>
/// <param name="roots">The absolute folders below which files may stand.</param>
internal sealed class ProjectFiles(FileStore store, DisplayPaths paths, ImmutableArray<string> roots) : IComposeFiles
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string> _realRoots = [.. roots.Select(RealPath.Of).OfType<string>()];

    /// <summary>The files that were read, in their order, and whether as a text.</summary>
    internal List<(DiscoveredFile File, bool IsText)> Reads { get; } = [];

    /// <summary>The paths that were asked for, whatever stands there.</summary>
    internal ImmutableArray<string> Asked => [.. _asked];

    /// <inheritdoc/>
    public ComposeFileResult<YamlFile> ReadYaml(string fullPath)
    {
        _asked.Add(fullPath);
        // What was linted for itself needs no leave, and standard input stands nowhere.
        if (store.FindRoot(fullPath) is { Yaml: { } yaml } known)
        {
            Reads.Add((known.File, false));
            return new(ComposeFileStatus.Read, yaml, null);
        }

        if (FindObstacle(fullPath) is var (status, problem))
        {
            return new(status, null, problem);
        }

        Reads.Add((ToFile(fullPath), false));
        var file = store.Load(ToFile(fullPath));
        return file.Yaml is { } read ? new(ComposeFileStatus.Read, read, null) : Fail<YamlFile>(fullPath, file.IsUnreadable, file.Problem);
    }

    /// <inheritdoc/>
    public ComposeFileResult<SourceFile> ReadText(string fullPath)
    {
        if (FindObstacle(fullPath) is var (status, problem))
        {
            return new(status, null, problem);
        }

        Reads.Add((ToFile(fullPath), true));
        var result = store.LoadText(ToFile(fullPath));
        return result.Succeeded ? new(ComposeFileStatus.Read, result.File, null) : Fail<SourceFile>(fullPath, result.IsUnreadable, result.Problem);
    }

    // What stood there a moment ago may be gone.
    private ComposeFileResult<T> Fail<T>(string fullPath, bool isUnreadable, string? problem)
        where T : class =>
        FindObstacle(fullPath) is var (status, obstacle) ? new(status, null, obstacle)
        : new(isUnreadable ? ComposeFileStatus.Unreadable : ComposeFileStatus.Refused, null, problem);

    /// <inheritdoc/>
    public ComposePathKind? Find(string fullPath)
    {
        _asked.Add(fullPath);

        // Nothing is looked at outside the roots, not even whether it is there.
        if (!roots.Any(r => ProjectRoots.IsBelow(fullPath, r)))
        {
            return null;
        }

        if (!CanExist(fullPath))
        {
            return ComposePathKind.Nothing;
        }

        return RealPath.Of(fullPath) is not { } real ? ComposePathKind.Nothing
            : !_realRoots.Any(r => ProjectRoots.IsBelow(real, r)) ? null
            : Directory.Exists(real) ? ComposePathKind.Folder
            : !File.Exists(real) ? ComposePathKind.Nothing
            : SpecialFile.IsRegular(real) ? ComposePathKind.File
            : ComposePathKind.Other;
    }

    // No system has longer paths, and following one takes time that grows with its square.
    internal static bool CanExist(string fullPath) => fullPath.Length <= (OperatingSystem.IsWindows() ? 32_767 : 4096) && !fullPath.Contains('\0');

    private DiscoveredFile ToFile(string fullPath) => new(fullPath, paths.Of(fullPath), IsExplicit: false) { IsNamed = true };

    private (ComposeFileStatus Status, string Problem)? FindObstacle(string fullPath) => Find(fullPath) switch
    {
        ComposePathKind.File => null,
        ComposePathKind.Folder => (ComposeFileStatus.Missing, "it is a folder"),
        ComposePathKind.Other => (ComposeFileStatus.Refused, "it is not a regular file"),
        ComposePathKind.Nothing => (ComposeFileStatus.Missing, CanExist(fullPath) && RealPath.Of(fullPath) is null ? "its links lead in a circle" : "it does not exist"),
        _ => (ComposeFileStatus.Refused, roots.Any(r => ProjectRoots.IsBelow(fullPath, r)) ? $"it is a link, and {ProjectRoots.Outside}" : ProjectRoots.Outside),
    };
}
