namespace StackLint.Tests;

/// <summary>Third-party files beside the repository, present only where they were put.</summary>
internal static class Corpus
{
    internal static string? Folder { get; } = FindFolder();

    /// <summary>The folder of the files themselves.</summary>
    internal static string FilesFolder => Path.Combine(Folder!, "files");

    /// <summary>Skips the test where the files are not.</summary>
    internal static void Require() => Skip.If(Folder is null, "the shared corpus is not beside the repository");

    /// <summary>The files with Docker's verdict: "0" accepted, "1" rejected, "-" not asked.</summary>
    internal static IEnumerable<(string Name, string FullPath, string Verdict)> Files()
    {
        Require();
        foreach (var line in File.ReadLines(Path.Combine(Folder!, "manifest.tsv")).Skip(1))
        {
            var cells = line.Split('\t');
            yield return (cells[0], Path.Combine(FilesFolder, cells[0]), cells[6]);
        }
    }

    private static string? FindFolder()
    {
        var shared = Environment.GetEnvironmentVariable("STACKLINT_SHARED");
        if (string.IsNullOrEmpty(shared))
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StackLint.sln")))
            {
                folder = folder.Parent;
            }

            shared = folder?.Parent is { } parent ? Path.Combine(parent.FullName, "shared") : null;
        }

        // Docker prints some paths with their links followed.
        var real = shared is not null && new DirectoryInfo(shared) is { Exists: true } link ? link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? shared : shared;
        var corpus = real is null ? null : Path.Combine(real, "corpus");
        return File.Exists(corpus is null ? null : Path.Combine(corpus, "manifest.tsv")) ? corpus : null;
    }
}
