using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Credentials;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Reporting.Tests.Redaction;

/// <summary>Texts of a million characters that made patterns try again and again: <see cref="MatchTime.Limit"/> would end these.</summary>
public sealed class HostileTextTests
{
    private const int Length = 1_000_000;

    public static TheoryData<string, string, string> Texts => new()
    {
        { "", "a.", "" },
        { "", "a-", "" },
        { "=", "-eyJ", "" },
        { "=", "eyJhbGciOiJI.", "" },
        { "=", "//${", ":${" },
        { "a=${A:-x", " ", "y" },
        { "a=", "${A-", "" },
        { "a=", "${A:-", "}" },
        { "-----BEGIN PRIVATE KEY-----x", " ", "y" },
        { "=", "Authorization: Bearer ", "" },
        { "=", "http://u:pass@h/ ", "" },
        { "=", "//a:b@", "" },
        { "=", "password :'a' ", "" },
        { "PASSWORD=x", " ", "#" },
        { "PASSWORD=${A}", ".", "" },
        { "=", "mysql -p ", "" },
        { "=", "a=b;", "" },
        { "=", "{a: [", "" },
        { "secrets: {x: ", ",content:&", "" },
        { "=", "$$(echo ", "" },
        { "=", "'a' ", "" },
        { "", "\"auths\"\"auth\": ", "" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_value_is_looked_through_once(string start, string part, string end) => AssertEnds(() =>
        CredentialSpans.Find(YamlParser.Parse(Source("services:\n  a:\n    image: x\n    environment:\n      A: '" + Text(start, part, end).Replace("'", "''", StringComparison.Ordinal) + "'\n"), new YamlLimits { MaxScalarLength = 2 * Length })));

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_line_of_a_broken_file_is_looked_through_once(string start, string part, string end) => AssertEnds(() => CredentialSpans.Find(Source(Text(start, part, end))));

    // Many times as long as it takes, for machines that have more to do; many times less than it took.
    private static void AssertEnds(Action find)
    {
        var run = Task.Run(find);
        Assert.True(run.Wait(TimeSpan.FromMinutes(3)));
    }

    [Fact]
    public void Many_credentials_are_found_wherever_else_they_stand()
    {
        var names = Enumerable.Range(0, 20_000).ToList();
        var text = "services:\n  a:\n    image: x\n    environment:\n" + string.Concat(names.Select(static i => $"      A{i}_PASSWORD: s3cr3t{i}x\n")) + "# " + string.Join(' ', names.Select(static i => $"s3cr3t{i}x"));
        var found = CredentialSpans.Find(YamlParser.Parse(Source(text)));
        Assert.Equal(2 * names.Count, found.Select(static c => c.Span).Distinct().Count());
        Assert.All(found, c => Assert.Equal(c.Text, text.Substring(c.Span.Start, c.Span.Length)));
    }

    private static string Text(string start, string part, string end) => start + string.Concat(Enumerable.Repeat(part, Length / part.Length)) + end;

    private static SourceFile Source(string text) => new("x.yml", SourceText.From(text));
}
