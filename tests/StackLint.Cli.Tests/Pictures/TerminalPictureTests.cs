using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StackLint.Cli.Tests.Pictures;

public sealed partial class TerminalPictureTests
{
    private static readonly string[] Shown = ["SL5001", "SL1003", "SL2002"];

    [Fact]
    public void Picture_for_the_readme_shows_what_the_example_prints()
    {
        var run = CliRun.In(Path.Combine(CliRun.RepositoryRoot, "testdata/realworld"), "shop.yml", "--color", "always");
        var findings = run.Output.TrimEnd('\n').Split("\n\n");
        var shown = Shown.Select(id => Assert.Single(findings, f => Plain(f).Split('\n')[0].Contains($" {id}: ", StringComparison.Ordinal)));
        var printed = $"{string.Join("\n\n", shown)}\n\n\u001b[34m…\u001b[0m\n\n{run.Error}";
        GeneratedText.CheckFile(".github/stacklint.svg", TerminalPicture.Draw("stacklint", "stacklint shop.yml", printed, 112));
    }

    [Fact]
    public void Picture_holds_every_word_that_was_printed()
    {
        const string Printed = "\u001b[1;31merror\u001b[0m a <b> & 'c'\n   \u001b[34m|\u001b[0m  ^^^^\n";
        var texts = XDocument.Parse(TerminalPicture.Draw("t", "lint", Printed, 80)).Descendants().Where(static e => e.Name.LocalName == "text").ToList();
        Assert.Equal(["t", "$", "lint", "error", "a <b> & 'c'", "|", "^^^^"], texts.Select(static t => t.Value));
        Assert.Equal(["s1 s31", null, "s34", null], texts[3..].Select(static t => t.Attribute("class")?.Value));
        Assert.Equal(["20", "70.4", "45.2", "70.4"], texts[3..].Select(static t => t.Attribute("x")!.Value));
    }

    [Fact]
    public void Long_line_goes_on_at_a_word()
    {
        var lines = TerminalScreen.Show("one two three\nfourfivesix\n\nend", 8);
        Assert.Equal(["one two", "three", "fourfive", "six", "", "end"], lines.Select(static l => string.Concat(l.Select(static r => r.Text))));
    }

    private static string Plain(string text) => Sequence().Replace(text, "");

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Sequence();
}
