using CsCheck;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Yaml.Tests.Editing;

public sealed class ReorderingTests
{
    [Theory]
    [InlineData("m:\n  a: 1\n  b: 2\n", "m:\n  b: 2\n  a: 1\n")]
    [InlineData("m:\n  a: 1\n  b: 2", "m:\n  b: 2\n  a: 1")]
    [InlineData("m:\n  a: 1 # x\n  b: # y\n    - 2\nn: 1\n", "m:\n  b: # y\n    - 2\n  a: 1 # x\nn: 1\n")]
    [InlineData("m:\n  # of a\n  a: 1\n\n  # of b\n  # too\n  b: 2\n\n# of n\nn: 1\n", "m:\n  # of b\n  # too\n  b: 2\n\n  # of a\n  a: 1\n\n# of n\nn: 1\n")]
    [InlineData("m:\n  # of all\n\n  a: 1\n  b: 2\n", "m:\n  # of all\n\n  b: 2\n  a: 1\n")]
    [InlineData("m:\n  a:\n    x: 1\n    # y: 2\n\n  # head of b\n\n  b:\n    x: 1\n      # z: 3\n", "m:\n  # head of b\n\n  b:\n    x: 1\n      # z: 3\n\n  a:\n    x: 1\n    # y: 2\n")]
    [InlineData("m:\n  a: |\n    # text\n  b: 2\n  # of none\n", "m:\n  b: 2\n  a: |\n    # text\n  # of none\n")]
    [InlineData("m: {a: 1, b: [2, 3]} # c\n", "m: {b: [2, 3], a: 1} # c\n")]
    [InlineData("m: {\n  \"a\": 1,\n  \"b\": 2\n}\n", "m: {\n  \"b\": 2,\n  \"a\": 1\n}\n")]
    [InlineData("m:\n  a: &x 1\n  b: 2\nn: *x\n", "m:\n  b: 2\n  a: &x 1\nn: *x\n")]
    [InlineData("m:\n  a: [&x 1, *x]\n  b: 2\n", "m:\n  b: 2\n  a: [&x 1, *x]\n")]
    [InlineData("k: &x 1\nm:\n  a: *x\n  b: 2\n", "k: &x 1\nm:\n  b: 2\n  a: *x\n")]
    public void Entries_change_places_with_their_comments(string text, string expected)
    {
        foreach (var (before, after) in new[] { (text, expected), (text.Replace("\n", "\r\n"), expected.Replace("\n", "\r\n")) })
        {
            var root = Marked.Root(before);
            Assert.Equal(after, root.File.Text.WithChanges(YamlEdit.Reorder((YamlMapping)Marked.At(root, "m"), [1, 0])!.Value).ToString());
        }
    }

    [Theory]
    [InlineData("l:\n  - a # x\n  # of b\n  - b\n", "l:\n  # of b\n  - b\n  - a # x\n")]
    [InlineData("l:\n- a: 1\n  b: 2\n- c\nn: 1\n", "l:\n- c\n- a: 1\n  b: 2\nn: 1\n")]
    [InlineData("l:\n  -\n  - c\n", "l:\n  - c\n  -\n")]
    [InlineData("l: [a, 'b']\n", "l: ['b', a]\n")]
    public void Items_change_places_with_their_comments(string text, string expected)
    {
        var root = Marked.Root(text);
        Assert.Equal(expected, root.File.Text.WithChanges(YamlEdit.Reorder((YamlSequence)Marked.At(root, "l"), [1, 0])!.Value).ToString());
    }

    [Theory]
    [InlineData("# head\n\na: 1\nb: 2\n", "# head\n\nb: 2\na: 1\n")]
    [InlineData("---\na: 1\n# of b\nb: 2\n", "---\n# of b\nb: 2\na: 1\n")]
    public void Head_of_a_file_stays(string text, string expected)
    {
        var root = Marked.Root(text);
        Assert.Equal(expected, root.File.Text.WithChanges(YamlEdit.Reorder((YamlMapping)root, [1, 0])!.Value).ToString());
    }

    [Theory]
    [InlineData("# head, or of a\na: 1\nb: 2\n", "")]
    [InlineData("m:\n  a: &x 1\n  b: *x\n", "m")]
    [InlineData("m:\n  a: &x 1\n  b: &x 2\nn: *x\n", "m")]
    [InlineData("k: &x 1\nm:\n  a: *x\n  b: &x 2\n", "m")]
    [InlineData("m:\n  ? a\n  : 1\n  b: 2\n", "m")]
    [InlineData("- a: 1\n  b: 2\n", "0")]
    [InlineData("m:\n  a: |+\n    x\n\n  b: 2\n", "m")]
    [InlineData("m: {a: 1, # c\n  b: 2}\n", "m")]
    public void Order_that_would_change_a_meaning_is_not_made(string text, string path) =>
        Assert.Null(YamlEdit.Reorder((YamlMapping)Marked.At(Marked.Root(text), path), [1, 0]));

    [Fact]
    public void First_entry_that_stays_keeps_the_head_of_the_file()
    {
        var root = Marked.Root("# head\na: 1\nb: 2\nc: 3\n");
        Assert.Equal("# head\na: 1\nc: 3\nb: 2\n", root.File.Text.WithChanges(YamlEdit.Reorder((YamlMapping)root, [0, 2, 1])!.Value).ToString());
    }

    [Fact]
    public void Any_order_keeps_every_line() =>
        Gen.Int[0, 5].Array[2, 6].Select(Gen.Int[0, 1000]).Sample(static (kinds, seed) =>
        {
            var lines = kinds.Select(static (kind, i) => kind switch
            {
                0 => $"  k{i}: {i}",
                1 => $"  # of k{i}\n  k{i}: {i} # c{i}",
                2 => $"  k{i}:\n    - a # d{i}\n    # below {i}",
                3 => $"\n  k{i}: |\n    # t{i}\n",
                4 => $"\n  # e{i}\n\n  k{i}: {{a: {i}}}",
                _ => $"  k{i}:",
            });
            var root = Marked.Root("m:\n" + string.Join('\n', lines) + "\nn: 1\n");
            var order = Enumerable.Range(0, kinds.Length).OrderBy(i => (i * 7919 * (seed + 1)) % 31).ToArray();
            var changed = root.File.Text.WithChanges(YamlEdit.Reorder((YamlMapping)Marked.At(root, "m"), [.. order])!.Value).ToString();
            Assert.Equal(root.File.Text.ToString().Split('\n').Order(), changed.Split('\n').Order());
            Assert.Equal(order.Select(static i => $"k{i}"), ((YamlMapping)Marked.At(Marked.Root(changed), "m")).Entries.Select(static e => e.Name));
        });
}
