using StackLint.Engine.Projects;

namespace StackLint.Engine.Discovery;

/// <summary>The patterns of the user's command line, written as in a <c>.gitignore</c> of the run's folder. They hold for named files, too.</summary>
/// <param name="patterns">The patterns; the last that matches decides.</param>
/// <param name="workingDirectory">The absolute folder of the run.</param>
internal sealed class PathExclusion(IEnumerable<string> patterns, string workingDirectory)
{
    private readonly GitIgnoreFile _patterns = new(workingDirectory, [.. patterns.Select(GitIgnorePattern.Read).OfType<GitIgnorePattern>()]);

    /// <summary>Whether an entry of a folder that is not excluded is.</summary>
    internal bool Excludes(string fullPath, bool isFolder) => !_patterns.Patterns.IsEmpty && _patterns.IsIgnored(fullPath, isFolder) == true;

    /// <summary>Whether a path is excluded, itself or by a folder above it.</summary>
    internal bool ExcludesBelow(string fullPath, bool isFolder)
    {
        var isFolderHere = isFolder;
        for (var path = fullPath; path is not null && !ProjectRoots.IsBelow(workingDirectory, path); path = Path.GetDirectoryName(path))
        {
            if (Excludes(path, isFolderHere))
            {
                return true;
            }

            isFolderHere = true;
        }

        return false;
    }
}
