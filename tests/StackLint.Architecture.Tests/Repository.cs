namespace StackLint.Architecture.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    internal static string Root { get; } = FindRoot();

    /// <summary>Paths relative to the root, with forward slashes, of the files that people write below a folder.</summary>
    internal static IEnumerable<string> Files(string folder, string pattern)
    {
        var path = Path.Combine(Root, folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories)
                .Select(static f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
                .Where(static f => !f.Contains("/bin/") && !f.Contains("/obj/"))
                .Order(StringComparer.Ordinal)
            : [];
    }

    internal static IEnumerable<string> ProductFiles(string pattern) => Files("src", pattern).Concat(Files("rules", pattern));

    internal static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    internal static int CountLines(string path) => File.ReadLines(Path.Combine(Root, path)).Count();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StackLint.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run below the repository.");
    }
}
