namespace StackLint.Benchmarks.Inputs;

/// <summary>Files that people wrote: those of the folder in <c>STACKLINT_BENCHMARK_FILES</c>, else those of <c>testdata/realworld</c>.</summary>
public static class RealFiles
{
    private static readonly string[] Extensions = [".yml", ".yaml"];

    /// <summary>Their paths, in order.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(static p => Extensions.Contains(Path.GetExtension(p), StringComparer.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Where they are.</summary>
    public static string Folder => Environment.GetEnvironmentVariable("STACKLINT_BENCHMARK_FILES") is { Length: > 0 } given
        ? given
        : Path.Combine(Root(AppContext.BaseDirectory), "testdata", "realworld");

    // Benchmarks run in a folder of their own, below the project's.
    private static string Root(string folder)
    {
        var current = new DirectoryInfo(folder);
        while (!File.Exists(Path.Combine(current.FullName, "StackLint.sln")))
        {
            current = current.Parent ?? throw new DirectoryNotFoundException("The benchmarks run within the repository.");
        }

        return current.FullName;
    }
}
