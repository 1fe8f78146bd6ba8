using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Cli.Adoption;

/// <summary>Adds the hook to a <c>.pre-commit-config.yaml</c> in its own style; every other byte stays.</summary>
internal static class PreCommitEdit
{
    internal static bool HasHook(YamlFile yaml) => ReposOf(yaml) is { } repos && repos.Items.Any(static r =>
        TextOf(r, "repo")?.TrimEnd('/').EndsWith("stacklint/stacklint", StringComparison.OrdinalIgnoreCase) == true
        || HooksOf(r).Any(IsOurs));

    /// <summary>Whether the hook that is there says itself which files it runs on.</summary>
    internal static bool HasFiles(YamlFile yaml) =>
        ReposOf(yaml)?.Items.SelectMany(HooksOf).Any(static h => IsOurs(h) && TextOf(h, "files") is not null) == true;

    /// <summary>The file with the hook; null when there is no place for it.</summary>
    internal static SourceFile? Add(YamlFile yaml, PreCommitHook hook)
    {
        if (yaml.Errors.Length > 0 || yaml.Documents.Length > 1 || Change(yaml, hook) is not { } change)
        {
            return null;
        }

        var changed = yaml.Source.With(yaml.Source.Text.WithChanges(change).ToString());
        return Holds(YamlParser.Parse(changed), ReposOf(yaml)?.Items.Length ?? 0) ? changed : null;
    }

    private static TextChange? Change(YamlFile yaml, PreCommitHook hook)
    {
        if (yaml.FirstRoot is not YamlMapping { IsFlow: false } root)
        {
            return null;
        }

        if (root.FindEntry("repos") is not { } entry)
        {
            return YamlEdit.AddEntries(root, [new("repos", "\n" + hook.Lines("  ").TrimEnd('\n'))]);
        }

        return entry.Value switch
        {
            YamlSequence { IsFlow: false, Items: [var first, ..] } repos => AddTo(repos, first, hook),
            YamlSequence { IsFlow: true, Items: [_, ..] } repos => YamlEdit.AddItems(repos, [FlowText(hook)]),
            YamlSequence { Items: [] } or YamlScalar { Value: "" } => YamlEdit.ReplaceEntry(root, entry, "repos", "\n" + hook.Lines("  ").TrimEnd('\n')),
            _ => null,
        };
    }

    private static TextChange? AddTo(YamlSequence repos, YamlNode first, PreCommitHook hook)
    {
        var offset = ColumnOf(first) - ColumnOf(repos);
        var hooks = (first as YamlMapping)?.FindEntry("hooks") is { Value: YamlSequence { IsFlow: false } list } entry ? ColumnOf(list) - ColumnOf(entry.Key) : 2;
        return YamlEdit.AddItems(repos, [hook.Text(offset is >= 2 and <= 8 ? offset : 2, hooks is >= 0 and <= 8 ? hooks : 2)]);
    }

    private static string FlowText(PreCommitHook hook) =>
        $"{{repo: {ToolSource.Repository}, rev: {ToolSource.Revision}, hooks: [{{{string.Join(", ", hook.Settings.Prepend($"id: {PreCommitHook.Id}"))}}}]}}";

    // What was written is read again: it must be one more repository, and ours.
    private static bool Holds(YamlFile changed, int before) =>
        changed.Errors.IsEmpty && ReposOf(changed) is { } repos && repos.Items.Length == before + 1 && TextOf(repos.Items[^1], "repo") == ToolSource.Repository && HasHook(changed);

    private static int ColumnOf(YamlNode node) => node.File.Text.Lines.GetLinePosition(node.FullSpan.Start).Character;

    private static bool IsOurs(YamlNode hook) => TextOf(hook, "id")?.StartsWith(PreCommitHook.Id, StringComparison.Ordinal) == true;

    private static YamlSequence? ReposOf(YamlFile yaml) => (yaml.FirstRoot as YamlMapping)?.FindEntry("repos")?.Value.Resolved as YamlSequence;

    private static IEnumerable<YamlNode> HooksOf(YamlNode repository) =>
        (repository.Resolved as YamlMapping)?.FindEntry("hooks")?.Value.Resolved is YamlSequence hooks ? hooks.Items : [];

    private static string? TextOf(YamlNode node, string key) => ((node.Resolved as YamlMapping)?.FindEntry(key)?.Value.Resolved as YamlScalar)?.Value;
}
