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
    private const string Outside = "it lies outside the project; --allow-root admits further folders";

    private readonly ImmutableArray<string> _realRoots = [.. roots.Select(RealPath.Of).OfType<string>()];

    /// <inheritdoc/>
    public ComposeFileResult<YamlFile> ReadYaml(string fullPath)
    {
        // What was linted for itself needs no leave, and standard input stands nowhere.
        if (store.Find(fullPath) is { Yaml: { } known })
        {
            return new(ComposeFileStatus.Read, known, null);
        }

        if (FindObstacle(fullPath) is var (status, problem))
        {
            return new(status, null, problem);
        }

        var file = store.Load(ToFile(fullPath));
        return new(file.Yaml is null ? ComposeFileStatus.Refused : ComposeFileStatus.Read, file.Yaml, file.Problem);
    }

    /// <inheritdoc/>
    public ComposeFileResult<SourceFile> ReadText(string fullPath)
    {
        if (FindObstacle(fullPath) is var (status, problem))
        {
            return new(status, null, problem);
        }

        var result = store.LoadText(ToFile(fullPath));
        return new(result.Succeeded ? ComposeFileStatus.Read : ComposeFileStatus.Refused, result.File, result.Problem);
    }

    /// <inheritdoc/>
    public bool? Exists(string fullPath) => FindObstacle(fullPath) switch
    {
        null => true,
        (ComposeFileStatus.Missing, _) => false,
        _ => null,
    };

    private DiscoveredFile ToFile(string fullPath) => new(fullPath, paths.Of(fullPath), IsExplicit: false);

    // Nothing is looked at outside the roots, not even whether it is there.
    private (ComposeFileStatus Status, string Problem)? FindObstacle(string fullPath)
    {
        if (!roots.Any(r => ProjectRoots.IsBelow(fullPath, r)))
        {
            return (ComposeFileStatus.Refused, Outside);
        }

        if (RealPath.Of(fullPath) is not { } real)
        {
            return (ComposeFileStatus.Missing, "its links lead in a circle");
        }

        if (!_realRoots.Any(r => ProjectRoots.IsBelow(real, r)))
        {
            return (ComposeFileStatus.Refused, $"it is a link, and {Outside}");
        }

        return Directory.Exists(real) ? (ComposeFileStatus.Missing, "it is a folder")
            : !File.Exists(real) ? (ComposeFileStatus.Missing, "it does not exist")
            : !SpecialFile.IsRegular(real) ? (ComposeFileStatus.Refused, "it is not a regular file")
            : null;
    }
}
