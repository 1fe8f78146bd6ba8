using CsCheck;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Yaml.Tests.Editing;

public sealed class YamlEditTests
{
    [Theory]
    [InlineData("a: x # c\n", "a", "y", "a: y # c\n")]
    [InlineData("a: 'x'\n", "a", "it's", "a: 'it''s'\n")]
    [InlineData("a: \"x\"\n", "a", "y", "a: \"y\"\n")]
    [InlineData("a: 'x'\n", "a", "y\nz", "a: \"y\\nz\"\n")]
    [InlineData("a: x\n", "a", "y: z", "a: \"y: z\"\n")]
    [InlineData("a: x\n", "a", "#y", "a: \"#y\"\n")]
    [InlineData("a: x\n", "a", "", "a: \"\"\n")]
    [InlineData("a: [x, y]\n", "a/0", "p,q", "a: [\"p,q\", y]\n")]
    [InlineData("a:\nb: 1\n", "a", "y", "a: y\nb: 1\n")]
    [InlineData("a:  # c\nb: 1\n", "a", "y", "a: y  # c\nb: 1\n")]
    [InlineData("a: &x\nb: 1\n", "a", "y", "a: &x y\nb: 1\n")]
    [InlineData("- \n- b\n", "0", "y", "- y \n- b\n")]
    [InlineData("a: |\n  x\n\nb: 1\n", "a", "y", "a: \"y\"\n\nb: 1\n")]
    [InlineData("a: -1\n", "a", "-2", "a: -2\n")]
    public void Value_is_replaced_in_its_style(string text, string path, string value, string expected) =>
        AssertEdit(text, expected, root => YamlEdit.ReplaceValue((YamlScalar)Marked.At(root, path), value),
            root => Assert.Equal(value, ((YamlScalar)Marked.At(root, path)).Value));

    [Theory]
    [InlineData("p:\n  - 22:22   # kept\n", "p:\n  - \"22:22\"   # kept\n")]
    [InlineData("p:\n  - 'x'\n", "p:\n  - \"x\"\n")]
    public void Scalar_is_quoted(string text, string expected) =>
        AssertEdit(text, expected, root => YamlEdit.Quote((YamlScalar)Marked.At(root, "p/0")), static _ => { });

    [Theory]
    [InlineData("m:\n  a: 1\n", "m:\n  a: 1\n  k: v\n")]
    [InlineData("m:\n  a: 1", "m:\n  a: 1\n  k: v")]
    [InlineData("m:\n  a: 1 # c\n\n# d\nn: 1\n", "m:\n  a: 1 # c\n  k: v\n\n# d\nn: 1\n")]
    [InlineData("m:\n  a:\n    - x\n    - y\nn: 1\n", "m:\n  a:\n    - x\n    - y\n  k: v\nn: 1\n")]
    [InlineData("m:\n  a:\n  - x\nn: 1\n", "m:\n  a:\n  - x\n  k: v\nn: 1\n")]
    [InlineData("m:\n  a: |\n    x\n\nn: 1\n", "m:\n  a: |\n    x\n  k: v\n\nn: 1\n")]
    [InlineData("m:\n  a: |+\n    x\n\nn: 1\n", "m:\n  a: |+\n    x\n\n  k: v\nn: 1\n")]
    [InlineData("m:\n  a:\nn: 1\n", "m:\n  a:\n  k: v\nn: 1\n")]
    [InlineData("m:\n  a:\n    b: 1\n    # of a\nn: 1\n", "m:\n  a:\n    b: 1\n    # of a\n  k: v\nn: 1\n")]
    [InlineData("m:\n  a:\n    b: 1\n\n    # of a\n    # as well\n\n# of n\nn: 1\n", "m:\n  a:\n    b: 1\n\n    # of a\n    # as well\n  k: v\n\n# of n\nn: 1\n")]
    [InlineData("m:\n  a:\n    b: 1\n    # of a", "m:\n  a:\n    b: 1\n    # of a\n  k: v")]
    [InlineData("m:\n  a:\n    b: 1\n  # of m\n    # of m, too\nn: 1\n", "m:\n  a:\n    b: 1\n  k: v\n  # of m\n    # of m, too\nn: 1\n")]
    [InlineData("m:\n  a:\n    b: 1\n# of n\nn: 1\n", "m:\n  a:\n    b: 1\n  k: v\n# of n\nn: 1\n")]
    [InlineData("m:\n  a:\n  - x\n  # - y\nn: 1\n", "m:\n  a:\n  - x\n  # - y\n  k: v\nn: 1\n")]
    [InlineData("m: {a: 1}\n", "m: {a: 1, k: v}\n")]
    [InlineData("m: {}\n", "m: {k: v}\n")]
    [InlineData("m: {a: 1, }\n", "m: {a: 1, k: v, }\n")]
    [InlineData("m: {\n  a: 1 # c\n}\n", "m: {\n  a: 1, # c\n  k: v\n}\n")]
    [InlineData("m: {\n  a: 1,\n  }\n", "m: {\n  a: 1,\n  k: v,\n  }\n")]
    [InlineData("{\n  \"m\": {\n    \"a\": 1\n  }\n}\n", "{\n  \"m\": {\n    \"a\": 1,\n    \"k\": v\n  }\n}\n")]
    [InlineData("{\"m\": {}}\n", "{\"m\": {\"k\": v}}\n")]
    public void Entry_is_added_in_the_mappings_style(string text, string expected)
    {
        AssertAdded(text, expected);
        AssertAdded(text.Replace("\n", "\r\n"), expected.Replace("\n", "\r\n"));
    }

    [Fact]
    public void Entry_is_added_to_a_mapping_in_a_list() =>
        AssertEdit("- a: 1\n- b\n", "- a: 1\n  k: v\n- b\n", static root => YamlEdit.AddEntries((YamlMapping)Marked.At(root, "0"), [new("k", "v")])!.Value, static _ => { });

    [Fact]
    public void Nested_entries_are_indented_like_the_mapping() =>
        AssertEdit(
            "s:\n  web:\n    image: x\n", "s:\n  web:\n    image: x\n    deploy:\n      resources:\n        limits: {memory: 1g}\n    init: true\n",
            static root => YamlEdit.AddEntries((YamlMapping)Marked.At(root, "s/web"), [new("deploy", "\n  resources:\n    limits: {memory: 1g}"), new("init", "true")])!.Value,
            static root => Assert.Equal("1g", ((YamlScalar)Marked.At(root, "s/web/deploy/resources/limits/memory")).Value));

    [Theory]
    [InlineData("m: [a: 1]\n", "m/0")]
    [InlineData("m: {a}\n", "m")]
    [InlineData("m: { # c\n  }\n", "m")]
    public void Mapping_that_takes_no_entry_is_left_alone(string text, string path) =>
        Assert.Null(YamlEdit.AddEntries((YamlMapping)Marked.At(Marked.Root(text), path), [new("k", "v")]));

    [Theory]
    [InlineData("l:\n  - a\n  - b # c\n  - d\n", 1, "l:\n  - a\n  - d\n")]
    [InlineData("l:\n  - a\n  # - no item\n  - b\n", 1, "l:\n  - a\n  # - no item\n")]
    [InlineData("l:\n  - a\n  - b", 1, "l:\n  - a")]
    [InlineData("l:\n  - a: 1\n    b: 2\n  - c\n", 0, "l:\n  - c\n")]
    [InlineData("l:\n  -\n  - c\n", 0, "l:\n  - c\n")]
    [InlineData("l: [a, b, c]\n", 0, "l: [b, c]\n")]
    [InlineData("l: [a, b, c]\n", 1, "l: [a, c]\n")]
    [InlineData("l: [a, b, c] # d\n", 2, "l: [a, b] # d\n")]
    [InlineData("l: [\n  a,\n  b\n]\n", 1, "l: [\n  a\n]\n")]
    public void Item_is_removed(string text, int index, string expected)
    {
        AssertEdit(text, expected, root => YamlEdit.RemoveItem((YamlSequence)Marked.At(root, "l"), index)!.Value, static _ => { });
        AssertEdit(text.Replace("\n", "\r\n"), expected.Replace("\n", "\r\n"), root => YamlEdit.RemoveItem((YamlSequence)Marked.At(root, "l"), index)!.Value, static _ => { });
    }

    [Theory]
    [InlineData("l: [a]\n", "l")]
    [InlineData("l:\n  - a\n", "l")]
    [InlineData("l:\n  - - a\n    - b\n", "l/0")]
    [InlineData("l: [a, # c\n  b]\n", "l")]
    public void Item_that_cannot_go_alone_stays(string text, string path) =>
        Assert.Null(YamlEdit.RemoveItem((YamlSequence)Marked.At(Marked.Root(text), path), 0));

    [Theory]
    [InlineData("m:\n  a: 1\n  b: 2 \n  c: 3\n", "b", "m:\n  a: 1\n  c: 3\n")]
    [InlineData("m:\n  a: 1\n  b:\n    - x\n    - y\n  c: 3\n", "b", "m:\n  a: 1\n  c: 3\n")]
    [InlineData("m:\n  a: 1 # c\n  b:\n  c: 3\n", "b", "m:\n  a: 1 # c\n  c: 3\n")]
    [InlineData("m:\n  a: 1\n  b: 2\n  c: 3\n", "ab", "m:\n  c: 3\n")]
    [InlineData("m:\n  a: 1\n  b: 2\n  c: 3", "bc", "m:\n  a: 1")]
    [InlineData("m:\n  a: 1\n  b: 2\n", "ab", "m: {}\n")]
    [InlineData("m: {a: 1, b: 2, c: 3}\n", "a", "m: {b: 2, c: 3}\n")]
    [InlineData("m: {a: 1, b: 2, c: 3}\n", "ab", "m: {c: 3}\n")]
    [InlineData("m: {a: 1, b: 2, c: 3}\n", "ac", "m: {b: 2}\n")]
    [InlineData("m: {a: 1, b: 2, c: 3}\n", "bc", "m: {a: 1}\n")]
    [InlineData("m: {a: 1}\n", "a", "m: {}\n")]
    public void Entries_are_removed(string text, string names, string expected)
    {
        AssertRemoved(text, names, expected);
        AssertRemoved(text.Replace("\n", "\r\n"), names, expected.Replace("\n", "\r\n"));
    }

    [Theory]
    [InlineData("m:\n  a: 1 # c\n  b: 2\n", "a")]
    [InlineData("m:\n  a: 1\n  # c\n  b: 2\n  c: 3\n", "ab")]
    [InlineData("m:\n  # c\n  a: 1\n", "a")]
    [InlineData("m: &x\n  a: 1\n", "a")]
    [InlineData("m: {a: 1, # c\n  b: 2}\n", "a")]
    [InlineData("m: {}\n", "a")]
    public void Entries_that_take_a_comment_or_an_anchor_along_stay(string text, string names) =>
        Assert.Null(YamlEdit.RemoveEntries((YamlMapping)Marked.At(Marked.Root(text), "m"), e => names.Contains(e.Name!, StringComparison.Ordinal)));

    [Fact]
    public void First_entry_behind_a_dash_stays() =>
        Assert.Null(YamlEdit.RemoveEntries((YamlMapping)Marked.At(Marked.Root("- a: 1\n  b: 2\n"), "0"), static e => e.Name == "a"));

    [Theory]
    [InlineData("m:\n  a: 1\n  b: 2 # c\n", "m:\n  a: 1\n  k:\n    l: v # c\n")]
    public void Entry_is_replaced_in_a_block(string text, string expected) =>
        AssertEdit(text, expected, static root => YamlEdit.ReplaceEntry((YamlMapping)Marked.At(root, "m"), ((YamlMapping)Marked.At(root, "m")).FindEntry("b")!, "k", "\n  l: v")!.Value, static _ => { });

    [Fact]
    public void Entry_is_replaced_in_braces() =>
        AssertEdit("m: {a: 1, b: 2}\n", "m: {a: 1, k: {l: v}}\n", static root => YamlEdit.ReplaceEntry((YamlMapping)Marked.At(root, "m"), ((YamlMapping)Marked.At(root, "m")).FindEntry("b")!, "k", "{l: v}")!.Value, static _ => { });

    [Theory]
    [InlineData("l:\n  - a # c\nm: 1\n", "l:\n  - a # c\n  - {k: v}\nm: 1\n")]
    [InlineData("l:\n- a: 1\n  b: 2\n", "l:\n- a: 1\n  b: 2\n- {k: v}\n")]
    [InlineData("l: [a, b] # c\n", "l: [a, b, {k: v}] # c\n")]
    public void Item_is_added(string text, string expected)
    {
        AssertEdit(text, expected, static root => YamlEdit.AddItems((YamlSequence)Marked.At(root, "l"), ["{k: v}"])!.Value, static _ => { });
        AssertEdit(text.Replace("\n", "\r\n"), expected.Replace("\n", "\r\n"), static root => YamlEdit.AddItems((YamlSequence)Marked.At(root, "l"), ["{k: v}"])!.Value, static _ => { });
    }

    [Theory]
    [InlineData("l:\n  - a # c\n\nm: 1\n", "l:\n  - a # c\n  - k: v\n    n:\n      - 1\n\nm: 1\n")]
    [InlineData("l:\r\n- a", "l:\r\n- a\r\n- k: v\r\n  n:\r\n    - 1")]
    public void Item_of_several_lines_is_added_to_a_block(string text, string expected) =>
        AssertEdit(text, expected, static root => YamlEdit.AddItems((YamlSequence)Marked.At(root, "l"), ["k: v\n  n:\n    - 1"])!.Value, static _ => { });

    [Fact]
    public void Empty_list_takes_no_item() => Assert.Null(YamlEdit.AddItems((YamlSequence)Marked.At(Marked.Root("l: []\n"), "l"), ["a"]));

    [Fact]
    public void Any_string_survives_quoting() =>
        Gen.String[Gen.Char, 0, 20].Where(static s => s.EnumerateRunes().All(r => r.Value != 0xfffd)).Sample(static value =>
        {
            foreach (var style in Enum.GetValues<YamlScalarStyle>())
            {
                var block = Marked.Root($"a: {YamlQuoting.Write(value, style, isFlow: false)}\n");
                Assert.Equal(value, ((YamlScalar)Marked.At(block, "a")).Value);
                var flow = Marked.Root($"a: [{YamlQuoting.Write(value, style, isFlow: true)}]\n");
                Assert.Equal(value, ((YamlScalar)Marked.At(flow, "a/0")).Value);
            }
        });

    [Fact]
    public void Any_short_text_of_indicators_survives_quoting() =>
        Gen.String[Gen.Char["a1:#-?,[]{}&*!|>'\"%@`~.<= \t\n\r\\"], 0, 6].Sample(
            static value =>
            {
                foreach (var style in Enum.GetValues<YamlScalarStyle>())
                {
                    Assert.Equal(value, ((YamlScalar)Marked.At(Marked.Root($"a: {YamlQuoting.Write(value, style, isFlow: false)}\n"), "a")).Value);
                    Assert.Equal(value, ((YamlScalar)Marked.At(Marked.Root($"a: [{YamlQuoting.Write(value, style, isFlow: true)}]\n"), "a/0")).Value);
                }
            },
            iter: 2_500);

    private static void AssertAdded(string text, string expected) =>
        AssertEdit(text, expected, static root => YamlEdit.AddEntries((YamlMapping)Marked.At(root, "m"), [new("k", "v")])!.Value,
            static root => Assert.Equal("v", ((YamlScalar)Marked.At(root, "m/k")).Value));

    private static void AssertRemoved(string text, string names, string expected)
    {
        var root = Marked.Root(text);
        var changes = YamlEdit.RemoveEntries((YamlMapping)Marked.At(root, "m"), e => names.Contains(e.Name!, StringComparison.Ordinal))!.Value;
        Assert.Equal(expected, root.File.Text.WithChanges(changes).ToString());
    }

    private static void AssertEdit(string text, string expected, Func<YamlNode, TextChange> edit, Action<YamlNode> check)
    {
        var root = Marked.Root(text);
        var changed = root.File.Text.WithChanges(edit(root)).ToString();
        Assert.Equal(expected, changed);
        check(Marked.Root(changed));
    }
}
