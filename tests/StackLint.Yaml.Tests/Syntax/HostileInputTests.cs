using CsCheck;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Yaml.Tests.Syntax;

public sealed class HostileInputTests
{
    private const string Fragments = "abk019 \t\n\r:-?,[]{}#&*!|>'\"%@`<~.\\\u0085\u2028\ufeff\ud83d\ude00é\0";

    private static readonly string[] Tokens =
    [
        "a: ", "- ", "\n", "\n  ", "\r\n", "<<: ", "*a", "&a ", "[", "]", "{", "}", ", ", "|\n", ">-\n", "# c", "---\n", "...\n", "'", "\"", "!!str ", "? ", ": ", "\\'", "%YAML 1.1\n", "x",
    ];

    private static readonly Gen<string> Pieces = Gen.OneOf(
        Gen.Int[0, Tokens.Length - 1].Select(static i => Tokens[i]),
        Gen.Char[Fragments].Select(static c => c.ToString()));

    [Fact]
    public void Alias_bomb_is_refused()
    {
        var text = new System.Text.StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 100; i++)
        {
            text.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        }

        AssertRefused(text.ToString(), "aliases for the most part");
    }

    [Fact]
    public void Merge_bomb_is_refused()
    {
        var text = new System.Text.StringBuilder("a0: &a0 {k: 1}\n");
        for (var i = 1; i < 60; i++)
        {
            text.Append($"a{i}: &a{i}\n  <<: [*a{i - 1}, *a{i - 1}]\n");
        }

        AssertRefused(text.ToString(), "aliases for the most part");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Ten_thousand_levels_are_refused(string opening) =>
        AssertRefused(string.Concat(Enumerable.Repeat(opening, 10_000)), "levels");

    [Fact]
    public void Megabytes_of_brackets_are_refused() => AssertRefused(new string('[', 4_000_000), "levels");

    [Fact]
    public void Ten_thousand_block_maps_are_refused()
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < 10_000; i++)
        {
            text.Append(' ', Math.Min(i, 600)).Append("a:\n");
        }

        AssertRefused(text.ToString(), "levels");
    }

    [Fact]
    public void Depth_through_aliases_counts()
    {
        var text = new System.Text.StringBuilder($"pad: [{string.Join(", ", Enumerable.Repeat("x", 10_000))}]\na0: &a0 {new string('[', 450)}{new string(']', 450)}\n");
        for (var i = 1; i < 100; i++)
        {
            text.Append($"a{i}: &a{i} [*a{i - 1}]\n");
        }

        AssertRefused(text.ToString(), "levels");
    }

    [Fact]
    public void Limits_are_exact()
    {
        var limits = new YamlLimits { MaxNodes = 5, MaxDepth = 3 };
        Assert.Empty(Marked.Parse("a: [[], x]\n", limits with { MaxNodes = 6 }).Errors);
        Assert.Empty(Marked.Parse("a: &a [x]\n", limits).Errors);
        Assert.Single(Marked.Parse("a: &a [x]\nb: *a\n", limits).Errors);
        Assert.Empty(Marked.Parse("a: [[]]\n", limits).Errors);
        Assert.Single(Marked.Parse("a: [[[]]]\n", limits).Errors);
        Assert.Single(Marked.Parse("a: [[x]]\n", limits).Errors);
    }

    [Theory]
    [InlineData("a: [1, 2, 3, 4, 5]\n", 7, true)]
    [InlineData("a: [[[[]]]]\n", 7, true)]
    [InlineData("a: &a [1]\nb: *a\n", 5, true)]
    [InlineData("a: &a [1, 2, 3]\nb: [*a, *a]\n", 12, false)]
    [InlineData("a: *b\n", 7, false)]
    public void What_Docker_may_read_is_told_apart(string text, int nodes, bool isLimit) =>
        Assert.Equal(isLimit, Marked.Parse(text, new YamlLimits { MaxNodes = nodes, MaxDepth = 4 }).Errors[0].IsLimit);

    [Fact]
    public void A_document_of_aliases_is_refused_where_go_yaml_refuses_it()
    {
        Assert.Empty(Marked.Parse(Doubled(5)).Errors);
        Assert.Equal("the document consists of aliases for the most part", Marked.Parse(Doubled(6)).Errors[0].Message);
        Assert.False(Marked.Parse(Doubled(6)).Errors[0].IsLimit);

        static string Doubled(int levels) => "a0: &a0 {k: v}\n" + string.Concat(Enumerable.Range(1, levels).Select(static i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}]\n"));
    }

    [Fact]
    public void Written_nodes_are_many() => Assert.Empty(Marked.Parse("[" + string.Concat(Enumerable.Repeat("a,", 900_000)) + "]\n").Errors);

    [Fact]
    public void Many_documents_are_counted_apart() =>
        Assert.Equal(1000, Marked.Parse(string.Concat(Enumerable.Repeat("--- [a, b]\n", 1000)), new YamlLimits { MaxNodes = 3 }).Documents.Length);

    [Fact]
    public void Millions_of_documents_are_refused()
    {
        var file = Marked.Parse(string.Concat(Enumerable.Repeat("---\n", 1_000_000)));
        Assert.Equal(10_000, file.Documents.Length);
        Assert.Contains("more than 10000 documents", Assert.Single(file.Errors).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- *x\n", 190_000, 1001)]
    [InlineData("- *x\n", 3_000_000, 1001)]
    [InlineData("a: 1\n", 90_000, 1001)]
    [InlineData("- *x\n", 1000, 1000)]
    public void Errors_are_counted(string line, int count, int errors)
    {
        var file = Marked.Parse(string.Concat(Enumerable.Repeat(line, count)));
        Assert.Equal(errors, file.Errors.Length);
        Assert.Equal(errors > 1000, file.Errors[^1].Message == "the file has further errors, which are not shown");
    }

    [Fact]
    public void Flow_values_at_the_margin_are_read_however_many() =>
        Assert.Empty(Marked.Parse(string.Concat(Enumerable.Range(0, 200).Select(static i => $"k{i}: {{\na: 1\n}}\n"))).Errors);

    [Fact]
    public void Huge_text_is_not_repaired_for_ever() =>
        Assert.Single(Marked.Parse(new string('#', 12_000_000) + "\n" + string.Concat(Enumerable.Repeat("- \"\\'\"\n", 40))).Errors);

    [Fact]
    public void Long_plain_text_is_read() =>
        Assert.Equal(3_000_000, ((YamlScalar)((YamlMapping)Marked.Parse("a: " + new string('x', 3_000_000), new YamlLimits { MaxScalarLength = 3_000_000 }).Documents[0].Root).Entries[0].Value).Value.Length);

    [Theory]
    [InlineData("a: {0}\n", "3-")]
    [InlineData("{0}: a\n", "0-")]
    [InlineData("a: |\n  {0}\n", "3-")]
    [InlineData("- b\n- '{0}'\n", "6-")]
    public void A_scalar_may_have_so_many_characters(string format, string place)
    {
        Assert.Empty(Marked.Parse(string.Format(format, "1234"), new YamlLimits { MaxScalarLength = 5 }).Errors);
        Assert.Empty(Marked.Parse(string.Format(format, new string('x', 500)), new YamlLimits { MaxScalarLength = 501 }).Errors);
        var error = Assert.Single(Marked.Parse(string.Format(format, "123456"), new YamlLimits { MaxScalarLength = 5 }).Errors);
        Assert.Equal((true, "a scalar has more than 5 characters"), (error.IsLimit, error.Message));
        Assert.Equal(place, $"{error.Span.Start}-");
    }

    [Fact]
    public void Aliases_may_stand_for_so_many_nodes()
    {
        const string Text = "a: &a [x, y]\nb: *a\nc: *a\n";
        Assert.Empty(Marked.Parse(Text, new YamlLimits { MaxAliasedNodes = 6 }).Errors);
        var error = Assert.Single(Marked.Parse(Text, new YamlLimits { MaxAliasedNodes = 5 }).Errors);
        Assert.Equal((true, "aliases stand for more than 5 nodes of the document", 22), (error.IsLimit, error.Message, error.Span.Start));
    }

    [Fact]
    public void Any_text_gives_sound_trees() =>
        Pieces.Array[0, 40].Select(string.Concat).Sample(
            static text => TreeChecks.AssertSound(Marked.Parse(text)),
            iter: 3_000);

    [Fact]
    public void Any_bytes_are_read_or_refused() =>
        Gen.Byte.Array[0, 60].Sample(
            static bytes =>
            {
                var result = SourceFileReader.Decode(bytes, "x.yml");
                if (result.Succeeded)
                {
                    TreeChecks.AssertSound(YamlParser.Parse(result.File));
                }
                else
                {
                    Assert.Contains("it is not valid", result.Problem, StringComparison.Ordinal);
                }
            },
            iter: 3_000);

    private static void AssertRefused(string text, string what)
    {
        var file = Marked.Parse(text);
        Assert.Empty(file.Documents);
        var error = Assert.Single(file.Errors);
        Assert.Equal(YamlErrorKind.Syntax, error.Kind);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
        Assert.InRange(error.Span.Length, 1, 100);
    }
}
