using System.Text;

namespace StackLint.Cli.Pages;

/// <summary>Renders the Markdown that rule pages use for a terminal: headings, paragraphs, lists, tables and code.</summary>
internal static class TerminalMarkdown
{
    private const int LeastWidth = 40;

    // Longer lines are hard to read, however wide the terminal is.
    private const int MostWidth = 100;

    /// <param name="markdown">The page.</param>
    /// <param name="useColor">Whether headings and code are set off by colour.</param>
    /// <param name="width">The columns of the terminal.</param>
    internal static string Render(string markdown, bool useColor, int width)
    {
        var columns = Math.Clamp(width, LeastWidth, MostWidth);
        var output = new StringBuilder();
        MarkdownBlock? last = null;
        foreach (var block in MarkdownBlock.Read(markdown))
        {
            if (last is not null && !(last.Kind == MarkdownBlockKind.ListItem && block.Kind == MarkdownBlockKind.ListItem))
            {
                output.Append('\n');
            }

            foreach (var line in Lines(block, useColor, columns))
            {
                output.Append(line).Append('\n');
            }

            last = block;
        }

        return output.ToString();
    }

    private static IEnumerable<string> Lines(MarkdownBlock block, bool useColor, int width) => block.Kind switch
    {
        MarkdownBlockKind.Heading => [InlineMarkdown.Heading(block.Lines[0], useColor)],
        MarkdownBlockKind.Code => block.Lines.Select(static l => l.Length == 0 ? "" : "    " + l),
        MarkdownBlockKind.Table => new TerminalTable(useColor, width).Lines(block.Lines),
        MarkdownBlockKind.ListItem => Wrapped(string.Join(' ', block.Lines)[2..], useColor, width - 2).Select(static (line, i) => (i == 0 ? "- " : "  ") + line),
        _ => Wrapped(string.Join(' ', block.Lines), useColor, width),
    };

    private static IEnumerable<string> Wrapped(string text, bool useColor, int width) =>
        WordWrap.Lines(InlineMarkdown.WordsOf(text, useColor), width).Select(static l => l.Text);
}
