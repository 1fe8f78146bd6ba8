namespace StackLint.Cli.Tests.Completion;

/// <summary>A line up to the cursor, and what must be offered there.</summary>
/// <param name="Line">The line.</param>
/// <param name="Offers">The words; exactly these when nothing else is said.</param>
/// <param name="AndMore">Whether others may be offered, too.</param>
internal sealed record CompletionCase(string Line, string[] Offers, bool AndMore = false)
{
    /// <summary>What every shell must do in a folder with <c>compose.yaml</c>, <c>deploy/stack.yml</c> and a file named <c>my file.yml</c>.</summary>
    internal static CompletionCase[] All { get; } =
    [
        new("stacklint ", ["lint", "model", "explain", "rules", "config", "init", "completion", "man"], AndMore: true),
        new("stacklint ex", ["explain"]),
        new("stacklint --form", ["--format"]),
        new("stacklint lint --fail", ["--fail-on"]),
        new("stacklint --fail-on ", ["error", "warning", "info", "never"]),
        new("stacklint lint --fail-on=w", ["warning"]),
        new("stacklint model --format ", ["yaml", "json"]),
        new("stacklint lint --output sar", ["sarif="]),
        new("stacklint lint --output sarif=comp", ["compose.yaml"]),
        new("stacklint lint --env-file comp", ["compose.yaml"]),
        new("stacklint lint --env-file=comp", ["compose.yaml"]),
        new("stacklint explain SL100", ["SL1001", "SL1002", "SL1003", "SL1004", "SL1005"]),
        new("stacklint explain sl100", ["SL1001", "SL1002", "SL1003", "SL1004", "SL1005"]),
        new("stacklint baseline update --rule sl200", ["SL2001", "SL2002", "SL2003", "SL2004", "SL2005", "SL2006", "SL2007", "SL2008"]),
        new("stacklint baseline update --rule=Sl100", ["SL1001", "SL1002", "SL1003", "SL1004", "SL1005"]),
        new("stacklint config ", ["show"]),
        new("stacklint config show --format j", ["json"]),
        new("stacklint config show comp", ["compose.yaml"]),
        new("stacklint init --only editorconfig,pre", ["pre-commit"]),
        new("stacklint init dep", ["deploy"]),
        new("stacklint completion ", ["bash", "zsh", "fish", "powershell"]),
        new("stacklint rules --format m", ["markdown"]),
    ];

    /// <summary>Holds what a shell offers against the case; what stands before the value, quotes and a final slash are the shell's affair.</summary>
    internal void Check(IEnumerable<string> offered)
    {
        var words = offered.Select(Plain).Where(static w => w.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (AndMore)
        {
            Assert.True(Offers.All(words.Contains), $"{Line}: {string.Join(' ', words)}");
        }
        else
        {
            Assert.True(Offers.Order(StringComparer.Ordinal).SequenceEqual(words), $"{Line}: {string.Join(' ', words)}");
        }
    }

    private static string Plain(string word)
    {
        var text = word.Trim().Trim('\'').TrimEnd('/');
        text = text.StartsWith("./", StringComparison.Ordinal) ? text[2..] : text;
        text = text[(text.LastIndexOf(',') + 1)..];
        var sign = text.EndsWith('=') ? text.IndexOf('=') == text.Length - 1 ? -1 : text.LastIndexOf('=', text.Length - 2) : text.LastIndexOf('=');
        text = text[(sign + 1)..];
        return text.StartsWith("./", StringComparison.Ordinal) ? text[2..] : text;
    }
}
