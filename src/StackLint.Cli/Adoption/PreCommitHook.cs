using System.Text;

namespace StackLint.Cli.Adoption;

/// <summary>The entry of <c>.pre-commit-config.yaml</c>.</summary>
/// <param name="Baseline">The baseline that it compares with, null for none.</param>
/// <param name="Files">The pattern of the files that it runs on, null for its own.</param>
internal sealed record PreCommitHook(string? Baseline, string? Files)
{
    internal const string Id = "stacklint";

    /// <summary>The settings behind the hook's ID, a line each, in either style of YAML.</summary>
    internal IEnumerable<string> Settings =>
    [
        .. Files is null ? Array.Empty<string>() : [$"files: '{Files}'"],
        .. Baseline is null ? Array.Empty<string>() : [$"args: [--baseline={Baseline}, --]"],
    ];

    /// <summary>The entry with its dash, a line each.</summary>
    /// <param name="indentation">What stands before the dash.</param>
    internal string Lines(string indentation) => $"{indentation}- {Text(2, 2).Replace("\n", "\n" + indentation, StringComparison.Ordinal)}\n";

    /// <summary>The entry behind its dash; further lines are indented relative to that.</summary>
    /// <param name="offset">How far behind a dash an item begins.</param>
    /// <param name="hooks">How far the dashes of a list stand behind its key.</param>
    internal string Text(int offset, int hooks)
    {
        var (pad, inner) = (new string(' ', offset - 2), new string(' ', offset));
        var text = new StringBuilder($"{pad}repo: {ToolSource.Repository}\n{inner}rev: {ToolSource.Revision}\n{inner}hooks:\n{inner}{new string(' ', hooks)}- {pad}id: {Id}");
        foreach (var setting in Settings)
        {
            text.Append($"\n{inner}{new string(' ', hooks)}{inner}{setting}");
        }

        return text.ToString();
    }
}
