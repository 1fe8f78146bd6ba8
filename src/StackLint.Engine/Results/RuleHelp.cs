namespace StackLint.Engine.Results;

/// <summary>The Markdown page of a rule: its heading, its first paragraph and the whole.</summary>
/// <param name="Markdown">The whole page as written; empty when the rule has none.</param>
public sealed record RuleHelp(string Markdown)
{
    /// <summary>The first heading without <c>#</c>.</summary>
    public string Heading => throw new NotImplementedException();

    /// <summary>The text between the heading and the next one, lines joined, Markdown kept: why the rule matters.</summary>
    public string Summary => throw new NotImplementedException();

    /// <summary>The page without Markdown marks, for a terminal or for SARIF's <c>help.text</c>.</summary>
    public string ToPlainText() => throw new NotImplementedException();
}
