using System.Text;

namespace StackLint.Engine.Results;

/// <summary>The Markdown page of a rule: its heading, its first paragraph and the whole.</summary>
/// <param name="read">Reads the page when it is first asked for: most runs show none, and there are many.</param>
public sealed class RuleHelp(Func<string> read)
{
    private readonly Lazy<string> _markdown = new(read);

    /// <summary>A page that is at hand.</summary>
    public RuleHelp(string markdown)
        : this(() => markdown)
    {
    }

    /// <summary>The whole page as written; empty when the rule has none.</summary>
    public string Markdown => _markdown.Value;

    /// <summary>The first heading without <c>#</c>.</summary>
    public string Heading => Lines().FirstOrDefault(static l => l.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim() ?? "";

    /// <summary>The text between the heading and the next one, lines joined, Markdown kept: why the rule matters.</summary>
    public string Summary
    {
        get
        {
            var summary = new StringBuilder();
            var isInside = false;
            foreach (var line in Markdown.AsSpan().EnumerateLines())
            {
                if (isInside && line.StartsWith('#'))
                {
                    break;
                }

                if (isInside && line.Trim() is { Length: > 0 } text)
                {
                    summary.Append(summary.Length > 0 ? " " : "").Append(text);
                }

                isInside |= line.StartsWith("# ", StringComparison.Ordinal);
            }

            return summary.ToString();
        }
    }

    /// <summary>The page without Markdown marks, for a terminal or for SARIF's <c>help.text</c>.</summary>
    public string ToPlainText() => PlainText.Of(Markdown);

    private IEnumerable<string> Lines() => Markdown.Length == 0 ? [] : Markdown.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
