using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Emission;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Yaml.Tests.Emission;

public sealed class YamlWriterTests
{
    [Fact]
    public void Collections_stand_in_block_style_two_blanks_a_level()
    {
        var yaml = new YamlWriter(static _ => true);
        yaml.BeginMapping();
        yaml.Key("a");
        yaml.BeginSequence();
        yaml.Item();
        yaml.BeginMapping();
        yaml.Key("b");
        yaml.String("c");
        yaml.Key("d");
        yaml.BeginSequence();
        yaml.Item();
        yaml.BeginSequence();
        yaml.Item();
        yaml.Plain("1");
        yaml.Item();
        yaml.Plain("2");
        yaml.End();
        yaml.End();
        yaml.End();
        yaml.Item();
        yaml.Plain("null");
        yaml.End();
        yaml.Key("e");
        yaml.BeginMapping();
        yaml.End();
        yaml.Key("f");
        yaml.BeginSequence();
        yaml.End();
        yaml.End();
        Assert.Equal(
            """
            a:
              - b: c
                d:
                  - - 1
                    - 2
              - null
            e: {}
            f: []

            """,
            yaml.ToString());
    }

    [Fact]
    public void Comments_line_up_behind_all_but_the_longest_lines()
    {
        var yaml = new YamlWriter(static _ => true);
        var text = new string('x', 100);
        yaml.BeginMapping();
        yaml.Key("a");
        yaml.String("b", "first");
        yaml.Key("longer");
        yaml.String("c\nd", "second\n\u0007");
        yaml.Key("e");
        yaml.BeginMapping();
        yaml.End("third");
        yaml.Key("f");
        yaml.String(text, "fourth");
        yaml.End();
        Assert.Equal(
            $"""
            a: b        # first
            longer: |-  # second\n\a
              c
              d
            e: {"{}"}       # third
            f: {text}  # fourth

            """,
            yaml.ToString());
    }

    // What go-yaml v3 writes, as docker stack config showed it.
    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("", "''")]
    [InlineData("it's", "it's")]
    [InlineData("a # b", "'a # b'")]
    [InlineData("a#b", "a#b")]
    [InlineData("- x", "'- x'")]
    [InlineData("-x", "-x")]
    [InlineData("-", "'-'")]
    [InlineData("---a", "'---a'")]
    [InlineData(" lead", "' lead'")]
    [InlineData("trail ", "'trail '")]
    [InlineData("a: b", "'a: b'")]
    [InlineData("a:", "'a:'")]
    [InlineData(":x", ":x")]
    [InlineData("{{.Node.Hostname}}", "'{{.Node.Hostname}}'")]
    [InlineData("a{b}, [c]", "a{b}, [c]")]
    [InlineData("*x", "'*x'")]
    [InlineData("!x", "'!x'")]
    [InlineData("'x'", "'''x'''")]
    [InlineData("${TAG}", "${TAG}")]
    [InlineData("tab\there", "\"tab\\there\"")]
    [InlineData("é\u00a0", "é\u00a0")]
    [InlineData("é😀", "\"é\\U0001F600\"")]
    [InlineData("a\u0007\u001b\u0085", "\"a\\a\\e\\N\"")]
    [InlineData("a\u2028b", "\"a\\Lb\"")]
    [InlineData("a\r\nb", "\"a\\r\\nb\"")]
    [InlineData("a\ufeffb", "\"a\\uFEFFb\"")]
    [InlineData("a\n b \nc", "\"a\\n b \\nc\"")]
    [InlineData("a\nb ", "\"a\\nb \"")]
    [InlineData("line1\nline2", "|-\n  line1\n  line2")]
    [InlineData("line1\n", "|\n  line1")]
    [InlineData("line1\n  line2\n\n", "|+\n  line1\n    line2\n")]
    [InlineData(" a\nb", "|2-\n   a\n  b")]
    [InlineData("\na", "|2-\n\n  a")]
    [InlineData("\n", "|2+\n")]
    [InlineData("\ta\nb", "|-\n  \ta\n  b")]
    public void String_is_spelled_as_go_yaml_spells_it(string text, string expected) =>
        Assert.Equal($"k: {expected}\n", Write(text, static t => t.Length > 0).Replace("k: \"\"", "k: ''"));

    [Fact]
    public void Text_that_reads_as_something_else_is_quoted_as_value_and_as_key()
    {
        var yaml = new YamlWriter(static text => text != "12");
        yaml.BeginMapping();
        yaml.Key("12");
        yaml.String("12");
        yaml.Key("k\nl");
        yaml.String("x");
        yaml.End();
        Assert.Equal("\"12\": \"12\"\n\"k\\nl\": x\n", yaml.ToString());
    }

    [Fact]
    public void Long_key_gets_a_mark_as_a_reader_may_want_one()
    {
        var yaml = new YamlWriter(static _ => true);
        var key = new string('k', 129);
        yaml.BeginMapping();
        yaml.Key("a");
        yaml.BeginMapping();
        yaml.Key(key);
        yaml.BeginMapping();
        yaml.Key("b");
        yaml.String("c");
        yaml.Key("d");
        yaml.String("e");
        yaml.End();
        yaml.End();
        yaml.End();
        Assert.Equal($"a:\n  ? {key}\n  : b: c\n    d: e\n", yaml.ToString());
        var read = Assert.IsType<YamlMapping>(Assert.IsType<YamlMapping>(Parse(yaml.ToString())).Entries[0].Value);
        Assert.Equal(key, read.Entries[0].Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\n\n")]
    [InlineData("\n a")]
    [InlineData("a\n\n\n b\n\n")]
    [InlineData("a\u2029b\nc")]
    [InlineData("x: |\n# no comment\n---\n...")]
    [InlineData("\\\"'`%@")]
    [InlineData("a \n")]
    [InlineData("\t")]
    [InlineData("#")]
    public void What_is_written_is_read_again(string text)
    {
        var mapping = Assert.IsType<YamlMapping>(Parse(Write(text, static t => t.Length > 0)));
        Assert.Equal(text, Assert.IsType<YamlScalar>(mapping.Entries[0].Value).Value);
    }

    [Theory]
    [InlineData("plain", "k: plain\n")]
    [InlineData("a!b", "k: \"a\\x21b\"\n")]
    [InlineData("a\n!", "k: \"a\\n\\x21\"\n")]
    [InlineData("\U0001F98A!", "k: \"\\U0001F98A\\x21\"\n")]
    public void What_acts_is_escaped_though_it_could_stand_raw(string text, string expected)
    {
        var yaml = new YamlWriter(static _ => true) { FindActing = static t => t.Select(static (c, i) => c == '!' ? i : -1).Where(static i => i >= 0).ToHashSet() };
        yaml.BeginMapping();
        yaml.Key("k");
        yaml.String(text);
        yaml.End();
        Assert.Equal(expected, yaml.ToString());
    }

    [Fact]
    public void Keys_that_act_are_escaped_too()
    {
        var yaml = new YamlWriter(static _ => true) { FindActing = static t => t.StartsWith('!') ? new HashSet<int> { 0 } : [] };
        yaml.BeginMapping();
        yaml.Key("!k");
        yaml.String("v");
        yaml.End();
        Assert.Equal("\"\\x21k\": v\n", yaml.ToString());
    }

    private static string Write(string text, Func<string, bool> isText)
    {
        var yaml = new YamlWriter(isText);
        yaml.BeginMapping();
        yaml.Key("k");
        yaml.String(text);
        yaml.End();
        return yaml.ToString();
    }

    private static YamlNode Parse(string text)
    {
        var file = YamlParser.Parse(new SourceFile("written.yml", SourceText.From(text)));
        Assert.Empty(file.Errors);
        return Assert.Single(file.Documents).Root;
    }
}
