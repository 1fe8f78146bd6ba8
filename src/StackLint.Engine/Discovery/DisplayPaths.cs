namespace StackLint.Engine.Discovery;

/// <summary>Says how paths are printed: relative to the run's folder, with forward slashes.</summary>
/// <param name="workingDirectory">The absolute folder.</param>
internal sealed class DisplayPaths(string workingDirectory)
{
    /// <summary>The printed form of an absolute path.</summary>
    internal string Of(string fullPath) => Path.GetRelativePath(workingDirectory, fullPath).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The absolute path of a printed form.</summary>
    internal string FullPathOf(string displayPath) => Path.GetFullPath(displayPath, workingDirectory);

    /// <summary>The same, but a path outside the folder stays absolute when it was given so.</summary>
    internal string Of(string fullPath, string given)
    {
        var path = Of(fullPath);
        return path.StartsWith("../", StringComparison.Ordinal) && Path.IsPathRooted(given)
            ? fullPath.Replace(Path.DirectorySeparatorChar, '/')
            : path;
    }
}
