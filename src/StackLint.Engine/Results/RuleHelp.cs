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
    public string Summary => string.Join(' ', Lines()
        .SkipWhile(static l => !l.StartsWith("# ", StringComparison.Ordinal))
        .Skip(1)
        .TakeWhile(static l => !l.StartsWith('#'))
        .Select(static l => l.Trim())
        .Where(static l => l.Length > 0));

    /// <summary>The page without Markdown marks, for a terminal or for SARIF's <c>help.text</c>.</summary>
    public string ToPlainText() => PlainText.Of(Lines());

    private IEnumerable<string> Lines() => Markdown.Length == 0 ? [] : Markdown.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
