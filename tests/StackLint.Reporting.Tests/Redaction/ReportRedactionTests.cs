using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Credentials;
using StackLint.Engine.Results;
using StackLint.Reporting.Redaction;
using StackLint.Reporting.Tests.Baselines;

namespace StackLint.Reporting.Tests.Redaction;

public sealed class ReportRedactionTests
{
    private const string Path = "stack.yml";

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

    private static LintResult Run(string yaml) => Samples.Rules().File(Path, yaml).Finding("SL1001", Path, "a", arguments: ["a"]).Build();
}
