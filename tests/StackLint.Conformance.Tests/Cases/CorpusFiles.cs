using System.Collections.Immutable;

namespace StackLint.Conformance.Tests.Cases;

/// <summary>The files of the corpus that Docker's loaders were asked about.</summary>
internal static class CorpusFiles
{
    private static readonly Lazy<ImmutableArray<CorpusFile>> Files = new(Read);

    private static readonly Lazy<string> Hash = new(static () =>
        Corpus.Folder is { } folder ? StableHash.Hex(File.ReadAllText(Path.Combine(folder, "manifest.tsv"))) : "");

    /// <summary>The stack files, Compose files and fragments, in the manifest's order.</summary>
    internal static ImmutableArray<CorpusFile> All => Files.Value;

    /// <summary>Names the state of the corpus.</summary>
    internal static string Version => Hash.Value;

    /// <summary>The file of that name among the tools beside the corpus; null when there is none.</summary>
    internal static string? SharedTool(string name)
    {
        var path = Corpus.Folder is { } folder ? Path.Combine(Path.GetDirectoryName(folder)!, "oracles", name) : null;
        return File.Exists(path) ? path : null;
    }

    private static ImmutableArray<CorpusFile> Read() =>
    [
        .. File.ReadLines(Path.Combine(Corpus.Folder!, "manifest.tsv")).Skip(1)
            .Select(static l => l.Split('\t'))
            .Where(static c => c[6] is "0" or "1")
            .Select(static c => new CorpusFile(c[0], c[4], c[6] == "0", c[7])),
    ];
}
