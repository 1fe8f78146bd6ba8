using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Rules.Edits;
using StackLint.Rules.Loading;
using StackLint.Rules.Networking;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Portability;

/// <summary>Writes as a stack takes it what Compose writes in another form or under another key.</summary>
internal static class StackFormFix
{
    private const int LongestList = 5;

    /// <summary>The fix; null where the value comes from elsewhere, or more than this edit would be needed.</summary>
    internal static CodeFix? Create(ComposeProject project, FoundProblem found)
    {
        var problem = found.Problem;
        if (found.IsOtherTarget || !problem.Provenance.IsDirect || SharedNodes.IsAnchored(problem.Node))
        {
            return null;
        }

        return (problem.Path.Split('.'), problem.Node) switch
        {
            (["services", _, "depends_on"], YamlMapping services) => ListNames(services),
            (["services", ..], YamlScalar { IsKey: true, Entry: { } entry, Parent: YamlMapping body } key) when DeployMove.Find(key.Value) is not null => MoveBelowDeploy(project, body, entry),
            _ => null,
        };
    }

    private static CodeFix? ListNames(YamlMapping services)
    {
        if (services.Entries.Any(static e => e.IsMerge || e.Key is not YamlScalar) || SharedNodes.HoldsAnchor(services) || TextOf(services).Contains('#'))
        {
            return null;
        }

        const string title = "List the names alone";
        return services.IsFlow
            ? CodeFix.Unsafe(title, new TextChange(services.Span, $"[{string.Join(", ", services.Entries.Select(static e => TextOf(e.Key)))}]"))
            : CodeFix.Unsafe(title, [.. services.Entries.Select(static e => new TextChange(e.Span, $"- {TextOf(e.Key)}"))]);
    }

    // Each of them may be a finding, and two that make the same section would make it twice: all go at once.
    private static CodeFix? MoveBelowDeploy(ComposeProject project, YamlMapping body, YamlMappingEntry own)
    {
        ImmutableArray<(YamlMappingEntry Entry, DeployMove Move, string Value)> moves =
        [
            .. body.Entries
                .Where(static e => !e.IsMerge)
                .Select(static e => (Entry: e, Move: DeployMove.Find(e.Name)))
                .Where(m => m.Move is { } move && StackSyntax.Has(project, move.Since))
                .Select(static m => (m.Entry, Move: m.Move!, Value: m.Move!.Write(m.Entry.Value)!))
                .Where(static m => m.Value is not null),
        ];
        var hasSection = body.FindEntry("deploy") is not null;
        if (!hasSection && body.Entries.Any(static e => e.IsMerge))
        {
            return null;
        }

        // What stays in its place may keep a comment.
        var staying = hasSection ? null : moves.FirstOrDefault(static m => HasComment(m.Entry)).Entry ?? moves.FirstOrDefault().Entry;
        moves = moves.RemoveAll(m => m.Entry != staying && (HasComment(m.Entry) || !Takes(body, m.Move, m.Value)));
        if (!moves.Any(m => m.Entry == own))
        {
            return null;
        }

        var tree = new EntryTree();
        foreach (var (_, move, value) in moves)
        {
            tree.Set(move.Path, value);
        }

        var added = staying is null ? tree.AddTo(body) : tree.Replace(body, staying) is { } replaced ? [replaced] : null;
        var left = moves.Select(static m => m.Entry).Where(e => e != staying).ToHashSet();
        var removed = left.Count == 0 ? [] : YamlEdit.RemoveEntries(body, left.Contains);
        return added is { } additions && removed is { } removals
            ? CodeFix.Unsafe(TitleOf([.. moves.Select(static m => m.Move)]), [.. removals.Concat(additions).OrderBy(static c => c.Span.Start).ThenBy(static c => c.Span.End)])
            : null;
    }

    // Two values are a contradiction that only the author can solve.
    private static bool Takes(YamlMapping body, DeployMove move, string value)
    {
        var tree = new EntryTree();
        tree.Set(move.Path, value);
        return tree.AddTo(body) is not null;
    }

    private static bool HasComment(YamlMappingEntry entry)
    {
        var line = entry.Key.File.Text.Lines.GetLineFromPosition(entry.Span.End);
        return !((YamlMapping)entry.Key.Parent!).IsFlow && entry.Key.File.Text.ToString(TextSpan.FromBounds(entry.Span.End, line.End)).Contains('#');
    }

    private static string TitleOf(ImmutableArray<DeployMove> moves) => moves is [var only]
        ? $"Write it as {string.Join('.', only.Path)}"
        : $"Write {PhraseList.Quoted(moves.Select(static m => m.Key), LongestList)} below 'deploy'";

    private static string TextOf(YamlNode node) => node.File.Text.ToString(node.Span);
}
