using StackLint.Tests;

namespace StackLint.Cli.Tests.Models;

public sealed class ModelCorpusTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>What Docker printed, its dollars doubled, loads as itself; the layout is Docker's to the byte.</summary>
    [SkippableFact]
    public void What_Docker_prints_is_printed_again()
    {
        Corpus.Require();
        var expected = Path.Combine(Corpus.Folder!, "expected");
        var files = Directory.EnumerateFiles(expected, "*.config.yml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();

        // Where Docker ran is written as $DIR there.
        var texts = files.Select(static f => File.ReadAllText(f).Replace("$DIR", "/dir", StringComparison.Ordinal)).ToList();
        for (var i = 0; i < files.Count; i++)
        {
            _folder.Write($"{i:D5}.yml", texts[i].Replace("$", "$$", StringComparison.Ordinal));
        }

        var names = files.Select(static (_, i) => $"{i:D5}.yml").ToArray();
        var run = CliRun.In(_folder.Root, ["model", "--target", "swarm", "--env", "--force", .. names]);
        var printed = run.Output.Split("---\n# ").Skip(1).Select(static d => d[(d.IndexOf('\n', StringComparison.Ordinal) + 1)..]).ToList();
        Assert.Equal(files.Count, printed.Count);

        // go-yaml loses a break at the beginning of a block, so that what it printed is another text when it is read.
        var wrong = files.Where((f, i) => printed[i] != texts[i] && !texts[i].Contains("- |2-\n", StringComparison.Ordinal)).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {files.Count} differ, for example\n{string.Join('\n', wrong.Take(20))}\n{run.Error[..Math.Min(2000, run.Error.Length)]}");
    }
}
