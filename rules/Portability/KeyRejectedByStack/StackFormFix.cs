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
        if (found.IsOtherTarget || !problem.Provenance.IsDirect)
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
        if (services.Entries.Any(static e => e.IsMerge || e.Key is not YamlScalar) || TextOf(services).Contains('#'))
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

        // The section comes where the first of them stood.
        var staying = hasSection ? null : moves.FirstOrDefault().Entry;
        moves = moves.RemoveAll(m => m.Entry != staying && !Takes(body, m.Move, m.Value, EntryComments.Of(m.Entry)));
        if (!moves.Any(m => m.Entry == own))
        {
            return null;
        }

        var tree = new EntryTree();
        foreach (var (entry, move, value) in moves)
        {
            tree.Set(move.Path, value, EntryComments.Of(entry));
        }

        var added = staying is null ? tree.AddTo(body) : Replace(body, staying, tree);
        var removed = Remove(body, [.. moves.Select(static m => m.Entry).Where(e => e != staying)]);
        return added is { } additions && removed is { } removals
            ? CodeFix.Unsafe(TitleOf([.. moves.Select(static m => m.Move)]), [.. removals.Concat(additions).OrderBy(static c => c.Span.Start).ThenBy(static c => c.Span.End)])
            : null;
    }

    // Two values are a contradiction that only the author can solve.
    private static bool Takes(YamlMapping body, DeployMove move, string value, EntryComments comments)
    {
        var tree = new EntryTree();
        tree.Set(move.Path, value, comments);
        return tree.AddTo(body) is not null;
    }

    // The comments are written anew with what they belong to.
    private static ImmutableArray<TextChange>? Replace(YamlMapping body, YamlMappingEntry entry, EntryTree tree) =>
        tree.Replace(body, entry) is { } change ? [new TextChange(EntryComments.Of(entry).Span, change.NewText!)] : null;

    private static ImmutableArray<TextChange>? Remove(YamlMapping body, HashSet<YamlMappingEntry> entries)
    {
        var commented = entries.Select(EntryComments.Of).Where(static c => !c.IsEmpty).ToList();
        entries.RemoveWhere(static e => !EntryComments.Of(e).IsEmpty);
        ImmutableArray<TextChange>? others = entries.Count == 0 ? [] : YamlEdit.RemoveEntries(body, entries.Contains);
        return others is { } changes ? Join(changes.Select(static c => c.Span).Concat(commented.Select(c => LinesOf(body.File.Text, c.Span)))) : null;
    }

    // The last line of a file without a final line break takes the break before it along.
    private static TextSpan LinesOf(SourceText text, TextSpan span)
    {
        var first = text.Lines.GetLineFromPosition(span.Start);
        var last = text.Lines.GetLineFromPosition(span.End);
        return last.End < last.EndIncludingLineBreak || first.LineNumber == 0
            ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak)
            : TextSpan.FromBounds(text.Lines[first.LineNumber - 1].End, last.End);
    }

    private static ImmutableArray<TextChange> Join(IEnumerable<TextSpan> removals)
    {
        var joined = new List<TextSpan>();
        foreach (var span in removals.Order())
        {
            if (joined is [.., var last] && span.Start < last.End)
            {
                joined[^1] = TextSpan.FromBounds(last.Start, Math.Max(last.End, span.End));
            }
            else
            {
                joined.Add(span);
            }
        }

        return [.. joined.Select(static s => new TextChange(s, ""))];
    }

    private static string TitleOf(ImmutableArray<DeployMove> moves) => moves is [var only]
        ? $"Write it as {string.Join('.', only.Path)}"
        : $"Write {PhraseList.Quoted(moves.Select(static m => m.Key), LongestList)} below 'deploy'";

    private static string TextOf(YamlNode node) => node.File.Text.ToString(node.Span);
}
