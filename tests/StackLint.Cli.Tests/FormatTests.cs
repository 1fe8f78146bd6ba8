using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using StackLint.Reporting;
using StackLint.Tests;

namespace StackLint.Cli.Tests;

/// <summary>Formats as the command line offers them, on real files.</summary>
public sealed class FormatTests
{
    private static readonly string[] Words = [.. OutputFormat.All.Select(static f => f.Name)];

    public static TheoryData<string> Names => Formats.Names;

    [Fact]
    public void Help_lists_every_format_in_order()
    {
        var help = CliRun.In(CliRun.RepositoryRoot, "lint", "--help").Output.Split('\n').SkipWhile(static l => !l.Contains("--format", StringComparison.Ordinal)).Skip(1);
        Assert.Equal(OutputFormat.All.Select(static f => (f.Name, f.Summary)), help.Take(Words.Length).Select(static l => (l.Trim().Split(' ')[0], l[(l.IndexOf("  ", 33, StringComparison.Ordinal))..].Trim().Replace(" (default)", "", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("--format", "saref", "--format is one of {0}, not 'saref'; did you mean 'sarif'?")]
    [InlineData("--output", "xml=log", "the format of --output is one of {0}, not 'xml'")]
    public void Wrong_format_is_answered_with_those_that_there_are(string option, string value, string message)
    {
        var run = CliRun.In(CliRun.RepositoryRoot, "lint", "testdata/valid", option, value);
        Assert.Contains(string.Format(null, message, string.Join(", ", Words)), run.Error);
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void File_gets_the_bytes_that_are_printed(string name)
    {
        using var folder = new ScratchFolder();
        folder.Write("stack.yml", Samples.Warning);
        var printed = CliRun.In(folder.Root, "stack.yml", "--format", name);
        var written = CliRun.In(folder.Root, "stack.yml", "--output", $"{name}=report");
        Assert.Equal((printed.ExitStatus, printed.Output), (written.ExitStatus, folder.Read("report")));
    }

    [Fact]
    public void Reports_of_real_files_fit_the_published_schemas()
    {
        Assert.Empty(ClosedSchema.Report.Problems(Lint("testdata", "json")));
        Assert.All(Lint("testdata", "jsonl").TrimEnd('\n').Split('\n'), static line => Assert.Empty(ClosedSchema.Lines.Problems(line)));
    }

    [SkippableFact]
    public void Reports_of_the_corpus_fit_the_published_schemas()
    {
        Corpus.Require();
        foreach (var folder in Directory.GetDirectories(Corpus.FilesFolder).Order(StringComparer.Ordinal).DefaultIfEmpty(Corpus.FilesFolder).Take(20))
        {
            Assert.Empty(ClosedSchema.Report.Problems(Lint(folder, "json")));
        }
    }

    [Theory]
    [InlineData("json", "report-1.json")]
    [InlineData("jsonl", "line-1.json")]
    public void Schema_is_printed(string format, string name)
    {
        var file = Path.Combine(CliRun.RepositoryRoot, "src/StackLint.Reporting/Json/Schema", name);
        Assert.Equal(File.ReadAllText(file), CliRun.In(CliRun.RepositoryRoot, "schema", format).Output);
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        Assert.Contains(document.RootElement.GetProperty("$id").GetString()!, Lint("testdata/valid", format));
    }

    [Theory]
    [InlineData("sarif")]
    [InlineData("yaml")]
    public void Format_without_a_schema_of_ours_is_a_mistake(string format) =>
        Assert.Contains($"the format is one of json, jsonl, not '{format}'", CliRun.In(CliRun.RepositoryRoot, "schema", format).Error);

    [Theory]
    [InlineData("testdata/realworld")]
    [InlineData("testdata/projects/line-ends")]
    [InlineData("testdata/projects/characters")]
    [InlineData("testdata/invalid")]
    public void Suggestions_make_the_text_that_the_fixes_make(string folder) => CheckSuggestions(folder, atLeast: 0);

    [SkippableFact]
    public void Suggestions_make_the_text_that_the_fixes_make_in_the_corpus()
    {
        Corpus.Require();
        CheckSuggestions(Corpus.FilesFolder, atLeast: 100);
    }

    /// <summary>Applies what rdjsonl suggests to bytes, and what JSON's edits say to characters, finding by finding.</summary>
    private static void CheckSuggestions(string folder, int atLeast)
    {
        var findings = Objects(Lint(folder, "jsonl"))
            .Where(static l => l.GetProperty("type").GetString() == "finding" && l.GetProperty("suppression").ValueKind == JsonValueKind.Null)
            .ToList();
        var diagnostics = Objects(Lint(folder, "rdjsonl")).ToList();
        Assert.Equal(findings.Select(static f => f.GetProperty("path").GetString()), diagnostics.Select(static d => d.GetProperty("location").GetProperty("path").GetString()));
        var (compared, withheld) = (0, 0);
        foreach (var (finding, diagnostic) in findings.Zip(diagnostics))
        {
            TextChange[] edits = finding.GetProperty("fix") is { ValueKind: JsonValueKind.Object } fix
                ? [.. fix.GetProperty("edits").EnumerateArray().Select(static e => new TextChange(TextSpan.FromBounds(Offset(e, "start"), Offset(e, "end")), e.GetProperty("newText").GetString()!))]
                : [];
            if (!diagnostic.TryGetProperty("suggestions", out var suggestions))
            {
                withheld += edits.Length > 0 ? 1 : 0;
                continue;
            }

            compared++;
            var bytes = File.ReadAllBytes(Path.GetFullPath(finding.GetProperty("path").GetString()!, CliRun.RepositoryRoot));
            var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
            Assert.Equal(SourceText.From(text).WithChanges(edits).ToString(), Encoding.UTF8.GetString(RdfSuggestion.Apply(bytes, suggestions[0])).TrimStart('\uFEFF'));
        }

        Assert.True(compared >= atLeast, $"only {compared} fixes");

        // A suggestion is one edit; where that would write what lies between, and a credential does, there is none.
        Assert.True(withheld <= compared / 20, $"{withheld} of {compared + withheld} fixes are no suggestions");
    }

    private static int Offset(JsonElement edit, string end) => edit.GetProperty("region").GetProperty(end).GetProperty("offset").GetInt32();

    private static IEnumerable<JsonElement> Objects(string lines) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => JsonDocument.Parse(l).RootElement);

    private static string Lint(string path, string format) => CliRun.In(CliRun.RepositoryRoot, "lint", path, "--format", format).Output;
}
