using System.Collections.Immutable;
using StackLint.Engine.SourceControl;

namespace StackLint.Engine.Projects;

/// <summary>Decides below which folders the files may stand that a project names.</summary>
/// <param name="workingDirectory">The absolute folder of the run.</param>
/// <param name="allowed">Further absolute folders, as the user said.</param>
internal sealed class ProjectRoots(string workingDirectory, ImmutableArray<string> allowed)
{
    /// <summary>Why a file that lies elsewhere is not read.</summary>
    internal const string Outside = "it lies outside the project; --allow-root admits further folders";

    /// <summary>
    /// The roots of a project: the Git work tree that holds its first file; outside of one the folder of the run where it
    /// holds the file, else the file's own folder; and those that the user allows. With them the paths whose being there, or not,
    /// decided it.
    /// </summary>
    /// <param name="file">The absolute path of the first file.</param>
    internal (ImmutableArray<string> Roots, ImmutableArray<string> Asked) Of(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        var asked = ImmutableArray.CreateBuilder<string>();
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            var marker = GitRepository.MarkOf(current);
            asked.Add(marker);
            if (Path.Exists(marker))
            {
                return ([current, .. allowed], asked.ToImmutable());
            }
        }

        return ([HoldsRun(folder) ? workingDirectory : folder, .. allowed], asked.ToImmutable());
    }

    /// <summary>Whether a file may be loaded because another one's settings or name ask for it: it stands below that one's roots or beside it, and so does what its links lead to.</summary>
    /// <param name="file">The absolute path of the file that asks for it.</param>
    /// <param name="path">The absolute path that is asked for.</param>
    internal bool Admits(string file, string path)
    {
        ImmutableArray<string> roots = [.. Of(file).Roots, Path.GetDirectoryName(file)!];
        return roots.Any(r => IsBelow(path, r)) && (!ProjectFiles.CanExist(path) || RealPath.Of(path) is not { } real || roots.Any(r => IsBelow(real, RealPath.Of(r) ?? r)));
    }

    /// <summary>
    /// Whether a file that nobody named is a link out of the project that it stands in. What stands above the project of the run,
    /// or in no project, is the user's own and may lead anywhere.
    /// </summary>
    /// <param name="path">The absolute path.</param>
    internal bool LeadsOut(string path)
    {
        if (new FileInfo(path).LinkTarget is null || RealPath.Of(path) is not { } real)
        {
            return false;
        }

        var folder = Path.GetDirectoryName(path)!;
        var run = Of(Path.Combine(workingDirectory, "_")).Roots[0];
        var roots = Of(path).Roots;
        var isUsers = run != folder && IsBelow(run, folder);
        var isProject = roots[0] == workingDirectory || GitRepository.IsRoot(roots[0]);
        return isProject && !isUsers && !roots.Any(r => IsBelow(real, RealPath.Of(r) ?? r));
    }

    /// <summary>Whether a path is a folder or lies below it; both absolute.</summary>
    internal static bool IsBelow(string path, string folder)
    {
        var root = Path.TrimEndingDirectorySeparator(folder);
        return path.StartsWith(root, Comparison)
            && (path.Length == root.Length || Path.EndsInDirectorySeparator(root) || path[root.Length] == Path.DirectorySeparatorChar);
    }

    private static StringComparison Comparison => OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    // The root of the file system says nothing of what belongs together.
    private bool HoldsRun(string folder) => Path.GetDirectoryName(workingDirectory) is not null && IsBelow(folder, workingDirectory);
}
