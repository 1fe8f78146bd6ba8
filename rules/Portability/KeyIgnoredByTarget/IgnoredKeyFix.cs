using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Rules.Edits;
using StackLint.Rules.Networking;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Portability;

/// <summary>Removes the keys of a finding; what may be a volume becomes one.</summary>
internal static class IgnoredKeyFix
{
    private const int LongestList = 6;

    /// <summary>The fix for those keys that take effect nowhere else; null when that is none.</summary>
    /// <param name="project">The project.</param>
    /// <param name="service">The service.</param>
    /// <param name="keys">The keys of one finding, its place first.</param>
    internal static CodeFix? Create(ComposeProject project, Service service, ImmutableArray<IgnoredKey> keys)
    {
        var changes = new List<TextChange>();
        var titles = new List<string>();
        var volume = keys.FirstOrDefault(static k => k.Name == "tmpfs") is { } tmpfs && IsRemovable(tmpfs, keys[0]) ? TmpfsVolume.Write(project, service, tmpfs.Entry) : null;
        var removed = new HashSet<IgnoredKey>();
        foreach (var group in keys.Where(k => IsRemovable(k, keys[0]) && (volume is null || k.Name != "tmpfs")).GroupBy(static k => (YamlMapping)k.Node.Parent!))
        {
            var nodes = group.Select(static k => k.Node).ToHashSet();

            // The volumes may stand where the short form stood, which the removal of its neighbour would reach into.
            if (YamlEdit.RemoveEntries(group.Key, e => nodes.Contains(e.Key)) is { } gone && !gone.Any(g => (volume ?? []).Any(v => v.Span.OverlapsWith(g.Span))))
            {
                changes.AddRange(gone);
                removed.UnionWith(group);
            }
        }

        if (removed.Count > 0)
        {
            titles.Add($"Remove {PhraseList.Quoted(keys.Where(removed.Contains).Select(static k => k.Name).Distinct(), LongestList)}");
        }

        if (volume is not null)
        {
            changes.AddRange(volume);
            titles.Add($"{(titles.Count == 0 ? "W" : "w")}rite 'tmpfs' as a volume");
        }

        return changes.Count == 0 ? null : CodeFix.Unsafe(string.Join(" and ", titles), [.. changes.OrderBy(static c => c.Span.Start)]);
    }

    /// <summary>Why there is no fix: a comment belongs to what would go; null when that is not the reason.</summary>
    /// <param name="project">The project.</param>
    /// <param name="keys">The keys of one finding, its place first.</param>
    internal static string? FindRefusal(ComposeProject project, ImmutableArray<IgnoredKey> keys)
    {
        var comments = project.Files.FirstOrDefault(f => ReferenceEquals(f.Yaml.Source, keys[0].Node.File))?.Yaml.Comments ?? [];
        var lost = keys.Where(k => IsRemovable(k, keys[0]))
            .Select(static k => LinesOf(k.Node.File.Text, k.Node.Entry!.Span))
            .SelectMany(lines => comments.Where(c => lines.Contains(c.Span)))
            .FirstOrDefault();
        return lost is null ? null : $"the comment '# {lost.Text}' would be lost";
    }

    private static TextSpan LinesOf(SourceText text, TextSpan entry) =>
        TextSpan.FromBounds(text.Lines.GetLineFromPosition(entry.Start).Start, text.Lines.GetLineFromPosition(entry.End).End);

    private static bool IsRemovable(IgnoredKey key, IgnoredKey first) =>
        key.Node.Parent is YamlMapping
        && key.Node.Entry is not null
        && ReferenceEquals(key.Node.File, first.Node.File)
        && SharedNodes.IsEditable(key.Entry.Value);
}
