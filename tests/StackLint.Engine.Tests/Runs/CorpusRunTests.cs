using StackLint.Engine.Results;

namespace StackLint.Engine.Tests.Runs;

public sealed class CorpusRunTests
{
    [SkippableFact]
    public void Scan_of_real_files_crashes_nowhere_and_repeats_itself()
    {
        var corpus = FindCorpus();
        Skip.If(corpus is null, "the shared corpus is not beside the repository");
        var request = new LintRequest { WorkingDirectory = Path.Combine(corpus, "files") };
        var first = TestFolder.Run(request, new ImageAnalyzer());
        Assert.NotEmpty(first.Files);
        Assert.DoesNotContain(first.Failures, static f => f.Kind == RunFailureKind.AnalyzerFailed);
        Assert.Equal(Describe(first), Describe(TestFolder.Run(request, new ImageAnalyzer())));
    }

    [SkippableFact]
    public void Every_file_that_Docker_accepts_is_linted_without_syntax_errors()
    {
        var corpus = FindCorpus();
        Skip.If(corpus is null, "the shared corpus is not beside the repository");
        string[] accepted =
        [
            .. File.ReadLines(Path.Combine(corpus, "manifest.tsv")).Skip(1).Select(static l => l.Split('\t')).Where(static c => c[6] == "0").Select(static c => c[0]),
        ];
        var result = TestFolder.Run(new LintRequest { WorkingDirectory = Path.Combine(corpus, "files"), Paths = [.. accepted] });
        Assert.Empty(result.Diagnostics.Where(static d => d.Id is "SL0001" or "SL0002" or "SL0008").Select(static d => d.Path + " " + d.Message));
        Assert.Empty(result.Diagnostics.Where(static d => d.Message.Contains("is no Compose file", StringComparison.Ordinal)).Select(static d => d.Message));
        Assert.Empty(accepted.Except(result.Files.Select(static f => f.Path)));
    }

    private static IEnumerable<string> Describe(LintResult result) =>
        result.Diagnostics.Select(static d => $"{d.Path} {d.Diagnostic.Location.SourceSpan} {d.Id} {d.Severity} {d.Message} {string.Join(',', d.Services)}")
            .Concat(result.Notes.Select(static n => n.ToString()));

    private static string? FindCorpus()
    {
        var shared = Environment.GetEnvironmentVariable("STACKLINT_SHARED");
        if (string.IsNullOrEmpty(shared))
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StackLint.sln")))
            {
                folder = folder.Parent;
            }

            shared = folder?.Parent is { } parent ? Path.Combine(parent.FullName, "shared") : "";
        }

        var corpus = Path.Combine(shared, "corpus");
        return File.Exists(Path.Combine(corpus, "manifest.tsv")) ? corpus : null;
    }
}
