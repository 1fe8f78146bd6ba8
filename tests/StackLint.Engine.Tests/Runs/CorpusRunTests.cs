using StackLint.Engine.Results;

namespace StackLint.Engine.Tests.Runs;

public sealed class CorpusRunTests
{
    [SkippableFact]
    public void Scan_of_real_files_crashes_nowhere_and_repeats_itself()
    {
        Corpus.Require();
        var request = new LintRequest { WorkingDirectory = Corpus.FilesFolder };
        var first = TestFolder.Run(request, new ImageAnalyzer());
        Assert.NotEmpty(first.Files);
        Assert.DoesNotContain(first.Failures, static f => f.Kind == RunFailureKind.AnalyzerFailed);
        Assert.Equal(Describe(first), Describe(TestFolder.Run(request, new ImageAnalyzer())));
    }

    [SkippableFact]
    public void Every_file_that_Docker_accepts_is_linted_without_syntax_errors()
    {
        string[] accepted = [.. Corpus.Files().Where(static f => f.Verdict == "0").Select(static f => f.Name)];
        var result = TestFolder.Run(new LintRequest { WorkingDirectory = Corpus.FilesFolder, Paths = [.. accepted] });
        Assert.Empty(result.Diagnostics.Where(static d => d.Id is "SL0001" or "SL0002" or "SL0008").Select(static d => d.Path + " " + d.Message));
        Assert.Empty(result.Diagnostics.Where(static d => d.Message.Contains("is no Compose file", StringComparison.Ordinal)).Select(static d => d.Message));
        Assert.Empty(accepted.Except(result.Files.Select(static f => f.Path)));
    }

    private static IEnumerable<string> Describe(LintResult result) =>
        result.Diagnostics.Select(static d => $"{d.Path} {d.Diagnostic.Location.SourceSpan} {d.Id} {d.Severity} {d.Message} {string.Join(',', d.Services)}")
            .Concat(result.Notes.Select(static n => n.ToString()));
}
