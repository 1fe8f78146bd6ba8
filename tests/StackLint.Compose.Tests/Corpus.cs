namespace StackLint.Compose.Tests;

/// <summary>Third-party files beside the repository, present only where they were put.</summary>
internal static class Corpus
{
    internal static string? Folder { get; } = FindFolder();

    /// <summary>The files with Docker's verdict: "0" accepted, "1" rejected, "-" not asked.</summary>
    internal static IEnumerable<(string Path, string FullPath, string Verdict)> Files()
    {
        Skip.If(Folder is null, "the shared corpus is not beside the repository");
        foreach (var line in File.ReadLines(System.IO.Path.Combine(Folder!, "manifest.tsv")).Skip(1))
        {
            var cells = line.Split('\t');
            yield return (cells[0], System.IO.Path.Combine(Folder!, "files", cells[0]), cells[6]);
        }
    }

    private static string? FindFolder()
    {
        var shared = Environment.GetEnvironmentVariable("STACKLINT_SHARED");
        if (string.IsNullOrEmpty(shared))
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "StackLint.sln")))
            {
                folder = folder.Parent;
            }

            shared = folder?.Parent is { } parent ? System.IO.Path.Combine(parent.FullName, "shared") : null;
        }

        var corpus = shared is null ? null : System.IO.Path.Combine(shared, "corpus");
        return File.Exists(corpus is null ? null : System.IO.Path.Combine(corpus, "manifest.tsv")) ? corpus : null;
    }
}
