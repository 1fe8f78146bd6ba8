using StackLint.Cli.Commands;
using StackLint.Cli.Pages;

namespace StackLint.Cli.Tests;

/// <summary>Pages as a person reads them in a terminal.</summary>
public sealed class TerminalMarkdownTests
{
    public static TheoryData<string> Ids => [.. BuiltInRules.All.Rules.Select(static r => r.Id)];

    [Fact]
    public void Paragraphs_and_items_are_set_to_the_width() => Assert.Equal(
        """
        A paragraph of several lines that was
        broken elsewhere.

        - An item that is longer than one line
          of a narrow terminal.
        - Another.

        Next

        Text.

        """,
        Render("A paragraph of several lines\nthat was broken elsewhere.\n- An item that is longer than one line\n  of a narrow terminal.\n- Another.\n## Next\nText.\n", 40));

    [Fact]
    public void Code_is_indented_and_never_broken() => Assert.Equal(
        "    services:\n\n      web: {image: nginx:1.27, command: a long one that goes on and on}\n",
        Render("```yaml incorrect\nservices:\n\n  web: {image: nginx:1.27, command: a long one that goes on and on}\n```\n", 40));

    [Fact]
    public void Table_is_set_into_columns() => Assert.Equal(
        """
        Written  Loaded
        -------  ------
        `1.10`   `1.1`
        `a | b`  x
                 y

        """,
        Render("| Written | Loaded |\n|---|---|\n| `1.10` | `1.1` |\n| `a \\| b`   | x |\n| | y |\n", 40));

    [Fact]
    public void Wide_cells_are_wrapped_and_rows_set_apart() => Assert.Equal(
        """
        Key      Meaning
        -------  -------------------------------
        `first`  What is said about the first
                 key goes on for some time.

        `other`  Short.

        """,
        Render("| Key | Meaning |\n|---|---|\n| `first` | What is said about the first key goes on for some time. |\n| `other` | Short. |\n", 40));

    [Fact]
    public void Table_that_does_not_fit_is_told_row_by_row() => Assert.Equal(
        """
        stacklint.sl2002.external_overlay_prefix
          Default: unset
          Meaning: The prefix of external
          networks

        """,
        Render("| Key | Default | Meaning |\n|---|---|---|\n| stacklint.sl2002.external_overlay_prefix | unset | The prefix of external networks |\n", 40));

    [Theory]
    [InlineData("every `port` is *open* **now**", "every `port` is open now")]
    [InlineData("2 * 3 * 4, a*b*c, `*`", "2 * 3 * 4, a*b*c, `*`")]
    [InlineData("see [the guide](https://example.com/a) and [SL2001](../X/SL2001.md)", "see the guide (https://example.com/a) and SL2001")]
    [InlineData("ports[0] and [x] (y)", "ports[0] and [x] (y)")]
    public void Marks_become_text(string markdown, string expected) => Assert.Equal(expected + "\n", Render(markdown, 100));

    [Fact]
    public void Marks_become_colour() => Assert.Equal(
        "every \e[36mport\e[0m is \e[3mopen\e[0m \e[1mnow\e[0m,\n",
        TerminalMarkdown.Render("every `port` is *open* **now**,", useColor: true, 100));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_fits_the_terminal_except_for_what_is_not_to_be_broken(string id)
    {
        var run = CliRun.In(CliRun.RepositoryRoot, new CliRunSettings { IsTerminal = true, Width = 80 }, "explain", id, "--color", "never");
        Assert.All(
            run.Output.Split('\n').Where(static l => l.Length > 80 && !l.StartsWith("    ", StringComparison.Ordinal)),
            static line => Assert.True(line.TrimStart(' ', '-').IndexOf(' ') < 0, line));
        Assert.DoesNotContain("|---", run.Output);
        Assert.DoesNotContain("**", run.Output);
    }

    private static string Render(string markdown, int width) => TerminalMarkdown.Render(markdown, useColor: false, width);
}
