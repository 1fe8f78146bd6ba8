using System.Collections.Immutable;

namespace StackLint.Cli.Pages;

/// <summary>A block of a rule page.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Lines">Its lines without fences and the signs of a heading.</param>
internal sealed record MarkdownBlock(MarkdownBlockKind Kind, ImmutableArray<string> Lines)
{
    /// <summary>The blocks of a page in order.</summary>
    internal static IEnumerable<MarkdownBlock> Read(string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length;)
        {
            var start = i;
            switch (KindOf(lines[i]))
            {
                case null:
                    i++;
                    break;
                case MarkdownBlockKind.Heading:
                    yield return new MarkdownBlock(MarkdownBlockKind.Heading, [lines[i++].TrimStart('#').Trim()]);
                    break;
                case MarkdownBlockKind.Code:
                    i = Math.Max(Array.FindIndex(lines, start + 1, static l => l.StartsWith("```", StringComparison.Ordinal)), start + 1);
                    yield return new MarkdownBlock(MarkdownBlockKind.Code, [.. lines[(start + 1)..i]]);
                    i++;
                    break;
                case var kind:
                    // A paragraph and an item go on as long as nothing else begins, a table as long as there are rows.
                    for (i++; i < lines.Length && KindOf(lines[i]) == (kind == MarkdownBlockKind.ListItem ? MarkdownBlockKind.Paragraph : kind); i++)
                    {
                    }

                    yield return new MarkdownBlock(kind.Value, [.. lines[start..i].Select(static l => l.Trim())]);
                    break;
            }
        }
    }

    private static MarkdownBlockKind? KindOf(string line) =>
        string.IsNullOrWhiteSpace(line) ? null
        : line.StartsWith("```", StringComparison.Ordinal) ? MarkdownBlockKind.Code
        : line.StartsWith('#') ? MarkdownBlockKind.Heading
        : line.StartsWith('|') ? MarkdownBlockKind.Table
        : line.StartsWith("- ", StringComparison.Ordinal) ? MarkdownBlockKind.ListItem
        : MarkdownBlockKind.Paragraph;
}
