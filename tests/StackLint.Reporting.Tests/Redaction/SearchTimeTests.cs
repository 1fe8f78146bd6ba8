using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Credentials;
using StackLint.Reporting.Redaction;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Reporting.Tests.Redaction;

/// <summary>Where an expression runs out of time, all of the text that it was looking at counts as a credential. « and » enclose what is masked.</summary>
[Collection(nameof(NoTime))]
public sealed class SearchTimeTests
{
    public static TheoryData<string> Trees =>
    [
        "services:\n  a:\n    image: x\n    command: «echo a=${BCD} c»\n",
        "services:\n  a:\n    image: x\n    command: '«echo a=${BCD} c»'\n",
        "services:\n  a:\n    image: «x/${BCD}/y»\n",
        "services:\n  a:\n    command: [«x», «--password», \"«${BCD}»\"]\n",
        "services:\n  a:\n    environment:\n      «a=${BCD}:»: c\n",
        "services:\n  a:\n    environment:\n      - «A=${BCD}»\n",
        "services:\n  a:\n    environment:\n      A_PASSWORD: «${B${CD}e»\n      A_TOKENS: ['«${B${CD}e»']\n",
        "services:\n  a:\n    environment:\n      NEO4J_AUTH: «${BCD}/c»\n      Authorization: «Basic ${BCD}»\n",
        "services:\n  a:\n    environment:\n      A_PASSWORD: {a: '«${B${CD}e»'}\n",
        "services:\n  a:\n    labels:\n      traefik.http.middlewares.a.basicauth.users: «${BCD}»\n",
        "secrets:\n  a:\n    content: «${BCD}»\n",
        "services: {}\n«# a=${BCD} c»\n",
    ];

    [Theory]
    [MemberData(nameof(Trees))]
    public void A_scalar_or_comment_counts_whole(string marked) => AssertWhole(marked, static source => YamlParser.Parse(source) is { HasSyntaxError: false } yaml ? CredentialSpans.Find(yaml) : []);

    [Theory]
    [InlineData("«a: ${BCD}»\n")]
    [InlineData("«  - ${BCD}»\n«  # ${BCD}»\n")]
    public void A_line_counts_whole(string marked) => AssertWhole(marked, static source => CredentialSpans.Find(source));

    [Fact]
    public void A_message_that_quotes_a_line_counts_whole()
    {
        var result = new LintResultBuilder().Rule("SL0004", "X", "title", "{0}").File("a.yml", "services: {}\n").Finding("SL0004", "a.yml", "services", arguments: ["no variable name on line 'some text"]).Build();
        using (new NoTime())
        {
            Assert.Equal("***", Assert.Single(ReportRedaction.Of(result).Diagnostics).Message);
        }
    }

    private static void AssertWhole(string marked, Func<SourceFile, IEnumerable<WrittenCredential>> find)
    {
        var (text, spans) = Read(marked);
        var source = new SourceFile("x.yml", SourceText.From(text));
        Assert.DoesNotContain(find(source), c => spans.Exists(s => c.Span.Contains(s)));
        using (new NoTime())
        {
            var found = find(source).Select(static c => c.Span).ToList();
            Assert.All(spans, s => Assert.Contains(found, f => f.Contains(s)));
        }
    }

    private static (string Text, List<TextSpan> Spans) Read(string marked)
    {
        var spans = new List<TextSpan>();
        for (var start = marked.IndexOf('«', StringComparison.Ordinal); start >= 0; start = marked.IndexOf('«', StringComparison.Ordinal))
        {
            marked = marked.Remove(start, 1);
            var end = marked.IndexOf('»', StringComparison.Ordinal);
            marked = marked.Remove(end, 1);
            spans.Add(TextSpan.FromBounds(start, end));
        }

        return (marked, spans);
    }
}
