using StackLint.Yaml.Syntax;

namespace StackLint.Yaml.Tests.Syntax;

public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("a: b«:» c\n", "a key with ':' is not allowed here")]
    [InlineData("a: 1\n b«:» 2\n", "check the indentation")]
    [InlineData("a: «[»1\nb: 2\n", "this '[' is never closed")]
    [InlineData("a: «{»b: 1\n", "this '{' is never closed")]
    [InlineData("a: «\"x»\nb: 2\n", "this quote is never closed")]
    [InlineData("a: «'x»\nb: 2\n", "this quote is never closed")]
    [InlineData("a: «@»b\n", "a value cannot start with '@' unless it is quoted")]
    [InlineData("a:\n«\t»b: 1\n", "a tab cannot indent YAML; use spaces")]
    [InlineData("a: \"«\\q»\"\n", "'\\q' is no escape sequence")]
    [InlineData("a: 1\n«b»\n", "expected 'key: value' here")]
    [InlineData("- a\n«b»: 1\n", "expected a list item")]
    [InlineData("a: «]»\n", "expected a value here")]
    [InlineData("a: «*x»\n", "alias '*x' has no anchor '&x' before it")]
    [InlineData("a: &x\n  b: «*x»\n", "alias '*x' stands inside the node it stands for")]
    [InlineData("a: &x [*x, &x 1]\n", null)]
    [InlineData("«%»YAML 1.2\n---\na: 1\n", "only '%YAML 1.1' documents can be read")]
    [InlineData("«:» 1\n", "expected a key before this ':'")]
    [InlineData("a:\n  «:» 1\n", "expected a key before this ':'")]
    [InlineData("a: x«\u0007»\n", "control characters are not allowed (U+0007)")]
    [InlineData("a: x«\0»\nb: 1\n", "control characters are not allowed (U+0000)")]
    [InlineData("a:\n  <<: «x»\n", "map merge requires map or sequence of maps as the value")]
    [InlineData("a:\n  «<<»:\n", "map merge requires map or sequence of maps as the value")]
    [InlineData("a:\n  <<: [{b: 1}, «c»]\n", "map merge requires map or sequence of maps as the value")]
    [InlineData("- «[a]»: b\n", "a list cannot be a key")]
    [InlineData("? «a: 1»\n: b\n", "a mapping cannot be a key")]
    [InlineData("«{{a: 1}: b}»\n", "text that begins with '{' must be quoted")]
    [InlineData("a: «{{.Node.Hostname}}»\n", "text that begins with '{' must be quoted")]
    [InlineData("k: &k [a]\n«*k» : v\n", "a list cannot be a key")]
    [InlineData("-«\t»x\n", "a tab cannot stand here; use spaces")]
    [InlineData("- «\t»a: b\n", "a tab cannot stand here; use spaces")]
    [InlineData("-«\t»# c\n", "a tab cannot stand here; use spaces")]
    [InlineData("?«\t»a\n: b\n", "a tab cannot stand here; use spaces")]
    [InlineData("? a\n:«\t»b\n", "a tab cannot stand here; use spaces")]
    [InlineData("a:\n  «\t»b: 1\n", "a tab cannot indent YAML; use spaces")]
    [InlineData("a:\n    «\t»[b]\n", "a tab cannot indent YAML; use spaces")]
    [InlineData("«\t»a: 1\n", "a tab cannot indent YAML; use spaces")]
    [InlineData("a: [b, «:»x]\n", "a value cannot start with ':' here unless it is quoted")]
    [InlineData("a: {b: «:»x}\n", "a value cannot start with ':' here unless it is quoted")]
    [InlineData("a: \"\\\\ «\\/»\"\n", "'\\/' is no escape sequence; write '/' alone")]
    [InlineData("a: \"«\\ud83d»x\"\n", null)]
    [InlineData("«%FOO bar»\n---\na: 1\n", "only the directives %YAML and %TAG are known")]
    [InlineData("a: «&b.c» 1\n", "an anchor needs a name of letters, digits, '-' and '_'")]
    [InlineData("a: «&é» 1\n", "an anchor needs a name of letters, digits, '-' and '_'")]
    [InlineData("a: «!!»\n", "a tag needs a name behind its '!'")]
    [InlineData("%TAG !e! x:\n---\na: «!e!» b\n", "a tag needs a name behind its '!'")]
    [InlineData("a: &a\n  <<: «*a»\n", "alias '*a' stands inside the node it stands for")]
    [InlineData("l: &l [{b: 1}, c]\na:\n  <<: «*l»\n", "map merge requires map or sequence of maps as the value")]
    public void Error_is_at_its_place(string marked, string? message)
    {
        var (text, spans) = Marked.Read(marked);
        var file = Marked.Parse(text);
        TreeChecks.AssertSound(file);
        var error = Assert.Single(file.Errors);
        Assert.Equal(YamlErrorKind.Syntax, error.Kind);
        Assert.True(file.HasSyntaxError);
        Assert.Empty(file.Documents);
        if (message is not null)
        {
            Assert.Equal(spans[0], error.Span);
            Assert.Contains(message, error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Halves_of_a_character_are_refused_one_by_one()
    {
        var file = Marked.Parse("a: \"\\ud83d\\ude00\"\n");
        Assert.Equal(["\\ud83d", "\\ude00"], file.Errors.Select(e => file.Source.Text.ToString(e.Span)));
        Assert.Empty(Marked.Parse("a: \"\\U0001F600\\ud7ff\\ue000\"\n").Errors);
    }

    [Theory]
    [InlineData("a:\tb\n")]
    [InlineData("a: b\n    \tc\n")]
    [InlineData("a: [\n\tb]\n")]
    [InlineData("a: \"x\n\ty\"\n")]
    [InlineData("a: |\n    x\n    \ty\n")]
    [InlineData("a:\n  - a\n     \t# c\n  - b\n")]
    [InlineData("a: 1\n...\t\n")]
    [InlineData("a: :x\n")]
    [InlineData("a: {\"a\":x, b::x}\n")]
    [InlineData("a: [a::x]\n")]
    [InlineData("a: &a-_9Z x\nb: [*a-_9Z,x]\n")]
    [InlineData("a: &a:b x\n")]
    [InlineData("# 1\n%TAG !e! tag:e,2000:\n---\na: !e!x 1\nb: 2 # 50\n# %X\n")]
    [InlineData("? \"a\n  b\"\n: c\n")]
    [InlineData("k: &k x\n*k : v\n")]
    [InlineData("a: \"\\\\/ \\\\ud83d\"\n")]
    public void What_Docker_reads_is_no_error(string text) => Assert.Empty(Marked.Parse(text).Errors);

    [Fact]
    public void Every_undefined_alias_is_reported()
    {
        var file = Marked.Parse("a: *x\nb: *y\n");
        Assert.Equal(["*x", "*y"], file.Errors.Select(e => file.Source.Text.ToString(e.Span)));
    }

    [Fact]
    public void Documents_before_an_error_are_complete()
    {
        var file = Marked.Parse("a: 1\n---\nb: c: d\n");
        Assert.Equal("a", ((YamlMapping)Assert.Single(file.Documents).Root).Entries[0].Name);
        Assert.Equal(1, Assert.Single(file.Errors).DocumentIndex);
    }

    [Theory]
    [InlineData("a: 1\n...\n@garbage\n")]
    [InlineData("a: 1\n---\n\u0001\n")]
    [InlineData("a: 1\n---\nb: *x\n")]
    [InlineData("a: &x 1\n---\nb: *x\n")]
    [InlineData("a: 1\n---\nb: [\n")]
    [InlineData("a: {\nb: 1\n}\n---\nb: [1\nc: 2\n")]
    public void Error_after_the_first_document_says_so(string text)
    {
        var file = Marked.Parse(text);
        Assert.Equal(1, Assert.Single(file.Errors).DocumentIndex);
        Assert.Equal(0, Assert.Single(file.Documents).Index);
    }

    [Fact]
    public void Document_after_a_refused_one_keeps_its_number()
    {
        var file = Marked.Parse("a: *x\n---\nb: 1\n");
        Assert.Equal(1, Assert.Single(file.Documents).Index);
        Assert.Equal(0, Assert.Single(file.Errors).DocumentIndex);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("# only a comment\n", 0)]
    [InlineData("---\n", 1)]
    [InlineData("---\n---\na: 1\n", 2)]
    public void Text_without_content_is_no_error(string text, int documents)
    {
        var file = Marked.Parse(text);
        Assert.Empty(file.Errors);
        Assert.Equal(documents, file.Documents.Length);
        Assert.True(documents == 0 || file.Documents[0].IsEmpty);
    }

    [Theory]
    [InlineData("{\"K\": v}", 1022, null)]
    [InlineData("{\"K\": v}", 1023, "a key has at most 1024 characters")]
    [InlineData("{K: v}", 1025, "a key has at most 1024 characters")]
    [InlineData("[a, K: v]", 1025, "a key has at most 1024 characters")]
    [InlineData("{a: b, ? K : v}", 1025, null)]
    [InlineData("{a: K}", 1025, null)]
    public void Key_in_brackets_has_a_length(string flow, int length, string? message)
    {
        var errors = Marked.Parse($"a: {flow.Replace("K", new string('k', length))}\n").Errors;
        Assert.Equal(message is null, errors.IsEmpty);
        Assert.All(errors, e => Assert.Contains(message!, e.Message, StringComparison.Ordinal));
    }
}
