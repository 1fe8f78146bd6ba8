using System.Collections.Immutable;
using StackLint.Engine.SourceControl;

namespace StackLint.Engine.Projects;

/// <summary>Decides below which folders the files may stand that a project names.</summary>
/// <param name="workingDirectory">The absolute folder of the run.</param>
/// <param name="allowed">Further absolute folders, as the user said.</param>
internal sealed class ProjectRoots(string workingDirectory, ImmutableArray<string> allowed)
{
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
