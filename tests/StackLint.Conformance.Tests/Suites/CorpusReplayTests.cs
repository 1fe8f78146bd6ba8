using System.Text.RegularExpressions;
using StackLint.Compose;
using StackLint.Conformance.Tests.Cases;
using StackLint.Conformance.Tests.Oracles;
using Xunit.Abstractions;

namespace StackLint.Conformance.Tests.Suites;

/// <summary>Compares with what Docker said when the corpus was made; needs no Docker.</summary>
[Collection("Conformance")]
public sealed partial class CorpusReplayTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void Every_file_loads_as_docker_stack_config_recorded_it()
    {
        Corpus.Require();
        var files = CorpusFiles.All.ToDictionary(static f => f.Name, StringComparer.Ordinal);
        var cases = CorpusFiles.All.Select(static f => ConformanceCase.Of(f.Name, ComposeDialect.Stack, f.FullPath) with { HasHome = false }).ToList();
        ConformanceSuite.Run(SuiteCases.Sample("stack-replay", "files", cases, cases.Count), c => Recorded(files[c.Id]), output);
    }

    private static OracleAnswer Recorded(CorpusFile file) => file.IsAccepted
        ? new OracleAnswer(0, Placeholder().Replace(File.ReadAllText(file.ExpectedPath), m => FolderOf(file, m.Value)), "")
        : new OracleAnswer(1, "", Placeholder().Replace(file.Error, m => FolderOf(file, m.Value)));

    // $DIR is the file's folder, $DIR/.. the one above, and so on.
    private static string FolderOf(CorpusFile file, string placeholder) =>
        Path.GetFullPath(file.Folder + placeholder["$DIR".Length..]);

    [GeneratedRegex(@"\$DIR(?:/\.\.)*")]
    private static partial Regex Placeholder();
}
