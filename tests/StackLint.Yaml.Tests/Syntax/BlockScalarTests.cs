using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Yaml.Tests.Syntax;

/// <summary>Literal and folded scalars that begin with lines of blanks, as Docker reads them.</summary>
public sealed class BlockScalarTests
{
    [Theory]
    [InlineData("a: |\n      \n  echo a\n", null)]
    [InlineData("a: |\n  \n  echo a\n", "\necho a\n")]
    [InlineData("a: |\n  \n\n \n  echo a\n", "\n\n\necho a\n")]
    [InlineData("a: |-\n  \n  echo a\n\n", "\necho a")]
    [InlineData("a: |+\n  \n  echo a\n\n", "\necho a\n\n")]
    [InlineData("a: | # note\n  \n  echo a\n", "\necho a\n")]
    [InlineData("a: |\t\n  \n  echo a\n", "\necho a\n")]
    [InlineData("a: |\n  \n  \techo a\n", null)]
    [InlineData("a: |\n  \n   \techo a\n", null)]
    [InlineData("a: |\n    \n    echo a\n     b\n", "\necho a\n b\n")]
    [InlineData("a: |\n  \n", "")]
    [InlineData("a: |\n  ", "")]
    [InlineData("a: |+\n  \n \n", "\n\n")]
    [InlineData("a: |+\n  \nb: 1\n", "\n")]
    [InlineData("a: |+\n    \n  # c\nb: 1\n", "\n")]
    [InlineData("a: |+\n    \n\n  # c\n  # d\nb: 1\n", "\n\n")]
    [InlineData("a: >\n  \n \n", "")]
    [InlineData("a: >+\n  \n \n", "\n\n")]
    [InlineData("a: >\n    \n  # c\nb: 1\n", "")]
    [InlineData("a: >\n  \n  x\n  y\n", "\nx y\n")]
    [InlineData("a: >2\n  \nb: 1\n", "")]
    [InlineData("a: |2\n      \n  x\n", "    \nx\n")]
    [InlineData("a: |2\n  \n     \n  x\n", "\n   \nx\n")]
    [InlineData("a: &x !t |\n  \n  x\n", "\nx\n")]
    [InlineData("\"a\": | # b | # c\n  \n  x\n", "\nx\n")]
    public void First_lines_of_blanks_count_their_breaks(string text, string? value)
    {
        AssertValue(text, value);
        AssertValue("\ufeff" + text, value);
        AssertValue(text.Replace("\n", "\r\n"), value);
        AssertValue(text.Replace("\n", "\r"), value);
        AssertValue(text.Replace("\n", "\u0085"), value);
    }

    [Theory]
    [InlineData("a: «|\n  \n  x»\n\nb: 1\n", "a")]
    [InlineData("a: «|» # c\n  \n\nb: 1\n", "a")]
    [InlineData("a: |\n  \n  x\nb: «y»\n", "b")]
    [InlineData("a: |\n  \n  x\nb: «|\n    \n  \n    y»\n", "b")]
    [InlineData("q:\n  a: «>»\n    \n  b: 1\n", "q/a")]
    public void Nothing_moves(string marked, string path)
    {
        foreach (var written in new[] { marked, marked.Replace("\n", "\r\n") })
        {
            var (text, spans) = Marked.Read(written);
            Assert.Equal(spans[0], Marked.At(Marked.Root(text), path).Span);
        }
    }

    [Fact]
    public void Part_behind_a_line_of_blanks_is_found()
    {
        var scalar = (YamlScalar)Marked.At(Marked.Root("a: |\r\n    \r\n    echo ${X}\r\n"), "a");
        Assert.Equal("\necho ${X}\n", scalar.Value);
        Assert.Equal("${X}", scalar.File.Text.ToString(scalar.GetPartSpan(6, 4)));
    }

    [Theory]
    [InlineData("a: |\n  x |\n    \n  y\n", "x |\n  \ny\n")]
    [InlineData("a: 'x |\n    \n  y'\n", "x |\ny")]
    [InlineData("a: \"x | #\n    \n  y\"\n", "x | #\ny")]
    public void Text_that_looks_like_a_header_is_kept(string text, string value)
    {
        // The first scalar makes the reader mend the rest of the text.
        var root = Marked.Root("q: |\n  \n  x\n" + text + "z: |\n  \n  y\n");
        Assert.Equal("\nx\n", ((YamlScalar)Marked.At(root, "q")).Value);
        Assert.Equal(value, ((YamlScalar)Marked.At(root, "a")).Value);
        Assert.Equal("\ny\n", ((YamlScalar)Marked.At(root, "z")).Value);
    }

    [Fact]
    public void Many_such_scalars_cost_one_more_reading()
    {
        const int count = 20_000;
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append($"- |\n  \n  cat <<E |\n    \n  {i}\n");
        }

        var root = (YamlSequence)Marked.Root(text.ToString());
        Assert.Equal(count, root.Items.Length);
        Assert.Equal("\ncat <<E |\n  \n19999\n", ((YamlScalar)root.Items[^1]).Value);
    }

    [Theory]
    [InlineData("a: |\n    \n«  »echo a\n", "the line of blanks above is wider than this line is indented")]
    [InlineData("a: >\n    \n«  »echo a\n", "the line of blanks above is wider than this line is indented")]
    [InlineData("a: |\n  «\t»\n  x\n", "a tab cannot indent YAML; use spaces")]
    [InlineData("a: |\n  «\t»x\n", "a tab cannot indent YAML; use spaces")]
    [InlineData("a: >\n\n  «\t»\nb: 1\n", "a tab cannot indent YAML; use spaces")]
    [InlineData("a: |\n  \n  «\t»x\n", "a tab cannot indent YAML; use spaces")]
    public void Refused_first_lines_are_told(string marked, string message)
    {
        var (text, spans) = Marked.Read(marked);
        var error = Assert.Single(Marked.Parse(text).Errors);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(spans[0], error.Span);
    }

    [Theory]
    [InlineData("a: |2\n  \tx\n", "\tx\n")]
    [InlineData("a: |\n  x\n  \ty\n", "x\n\ty\n")]
    public void Tab_behind_the_indentation_is_text(string text, string value) => AssertValue(text, value);

    private static void AssertValue(string text, string? value)
    {
        var file = YamlParser.Parse(new SourceFile("test.yml", SourceText.From(text.TrimStart('\ufeff'))));
        TreeChecks.AssertSound(file);
        if (value is null)
        {
            Assert.NotEmpty(file.Errors);
            return;
        }

        Assert.Empty(file.Errors);
        Assert.Equal(value, ((YamlScalar)Marked.At(file.Documents[0].Root, "a")).Value);
    }
}
