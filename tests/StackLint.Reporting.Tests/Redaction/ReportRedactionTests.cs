using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Credentials;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;
using StackLint.Reporting.Redaction;
using StackLint.Reporting.Tests.Baselines;
using StackLint.Yaml.Text;

namespace StackLint.Reporting.Tests.Redaction;

public sealed class ReportRedactionTests
{
    private const string Path = "stack.yml";

    private static readonly DiagnosticDescriptor Other = new("SL4001", "Other", "Other", "Other", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    [Fact]
    public void Credentials_that_are_known_of_a_run_are_not_looked_for_again()
    {
        // What a search would not find, so that one shows.
        var known = ImmutableDictionary<string, ImmutableArray<WrittenCredential>>.Empty.Add(Path, [new WrittenCredential(new TextSpan(3, 4), "word")]);
        var result = Run("a: word\nPASSWORD: hunter2\n") with { Credentials = known };
        Assert.Equal("a: ****\nPASSWORD: hunter2\n", ReportRedaction.Of(result).Files[0].Yaml.Source.Text.ToString());
        Assert.Same(known, ReportRedaction.OfMessages(result).Credentials);
    }

    [Fact]
    public void Comparison_with_a_baseline_leaves_what_it_found_to_the_reports()
    {
        var result = Run("a: word\nPASSWORD: hunter2\n");
        Assert.Null(result.Credentials);
        var compared = BaselineSamples.Compare(result, ReportRedaction.OfMessages(result)).Result;
        Assert.Single(compared.Credentials![Path]);
        Assert.Equal("a: word\nPASSWORD: *******\n", ReportRedaction.Of(compared).Files[0].Yaml.Source.Text.ToString());
    }

    [Theory]
    [InlineData("is 'abcdefghijkl…' here", "is '***…' here")]
    [InlineData("is 'x abc…', 'abcdef…'", "is 'x ***…', '***…'")]
    [InlineData("is 'ab…'", "is 'ab…'")]
    [InlineData("is 'abcx…'", "is 'abcx…'")]
    [InlineData("ends in…", "ends in…")]
    public void Beginning_of_a_credential_is_masked_where_a_text_is_cut(string text, string expected) =>
        Assert.Equal(expected, CutText.Mask(text, ["abcdefghijklmnop"], "***"));

    [Theory]
    [InlineData("no limit, but 'limit'", "no limit, but '*****'")]
    [InlineData("the service's limit is 'limit', not 'a'", "the service's limit is '*****', not '*'")]
    [InlineData("'it's so' and on", "'*******' and on")]
    [InlineData("'never closed", "'************")]
    [InlineData("a '' b '", "a '' b '")]
    [InlineData("its", "its")]
    public void Only_what_a_message_quotes_is_changed(string text, string expected) =>
        Assert.Equal(expected, QuotedText.Change(text, static quoted => new string('*', quoted.Length)));

    [Theory]
    [InlineData("holds 'a=hunter'", "holds 'a=***'")]
    [InlineData("no hunter, but a=hunter: b", "no hunter, but a=***: b")]
    [InlineData("a=hunters, =hunter", "a=hunters, =***")]
    public void Word_is_masked_in_quotes_and_as_a_value(string text, string expected) =>
        Assert.Equal(expected, MessageMask.Texts(text, ["hunter"]));

    [Fact]
    public void What_is_said_of_fixes_and_of_the_run_is_masked()
    {
        const string Refusal = "the comment '# hunter2' would be lost";
        var shown = ReportRedaction.Of(Samples.Rules().File(Path, "a: word\nPASSWORD: hunter2\n")
            .Finding("SL1001", Path, "a", arguments: ["a"], details: new FindingDetails { FixRefusal = Refusal })
            .Note(RunNoteKind.FixRefused, Path, "SL1001 in line 1 is not fixed: " + Refusal)
            .Failure(RunFailureKind.AnalyzerFailed, null, "it choked on hunter2", "SL1001")
            .Build());
        Assert.Equal("the comment '# ***' would be lost", shown.Diagnostics[0].Details.FixRefusal);
        Assert.Equal("SL1001 in line 1 is not fixed: the comment '# ***' would be lost", shown.Notes[0].Message);
        Assert.Equal("it choked on ***", shown.Failures[0].Message);
    }

    [Fact]
    public void File_that_only_a_finding_stands_in_does_not_make_a_small_run_a_large_one()
    {
        var run = ManyFiles(8, static b => b.Finding("SL1001", "0.yml", "a", arguments: ["hunter2"]));
        var settings = new SourceFile(".env", SourceText.From("A=b\n"));
        var inSettings = Assert.Single(run.Diagnostics) with { Diagnostic = Diagnostic.Create(Other, settings.GetLocation(new TextSpan(0, 1))), File = settings };
        Assert.Equal("'***' has no memory limit", ReportRedaction.Of(run with { Diagnostics = [.. run.Diagnostics, inSettings] }).Diagnostics[0].Message);
    }

    [Fact]
    public void Message_may_speak_of_the_documents_that_a_finding_rests_on()
    {
        var run = ManyFiles(20, static b => b.Finding("SL1001", "0.yml", "a", arguments: ["hunter2"], details: new FindingDetails { InformedBy = [b.Related("7.yml", "a", "here")] }));
        Assert.Equal("'***' has no memory limit", ReportRedaction.Of(run).Diagnostics[0].Message);
    }

    // The credential stands in the eighth file.
    private static LintResult ManyFiles(int count, Func<LintResultBuilder, LintResultBuilder> find) =>
        find(Enumerable.Range(0, count).Aggregate(Samples.Rules(), static (b, i) => b.File($"{i}.yml", i == 7 ? "a: word\nPASSWORD: hunter2\n" : "a: word\n"))).Build();

    private static LintResult Run(string yaml) => Samples.Rules().File(Path, yaml).Finding("SL1001", Path, "a", arguments: ["a"]).Build();
}
