using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;

namespace StackLint.Reporting.Text;

/// <summary>Writes findings one after the other; what is said once a run is said with the first that calls for it.</summary>
/// <param name="context">The run's context.</param>
/// <param name="packOf">The path of the rule assembly that a rule comes from, null for a built-in one.</param>
internal sealed class FindingWriter(ReportContext context, Func<string, string?> packOf)
{
    private const int MaxLines = 10;
    private const int MaxExcerpts = 3;
    private const int MaxListed = 5;
    private const int MaxNotes = 4;

    // More never fit, and trying them takes time.
    private const int MaxTried = 50;

    private readonly TerminalStyle _style = new(context.Color, context.Links);
    private readonly HashSet<string> _explained = [];
    private readonly HashSet<string> _fixed = [];

    // All that the lines depend on besides the findings.
    private readonly string _kind = $"{context.Color} {context.Links} {context.Width} {context.Verbose} {context.WorkingDirectory}";

    /// <summary>The lines of one finding, each ended.</summary>
    public string Write(FindingGroup group)
    {
        var finding = group.First;
        var saysFix = finding.Details.Fix is not null && _fixed.Add(finding.Id);
        var saysHelp = _explained.Add(finding.Id);
        if (context.Memory is { } memory && memory.Texts.TryGetValue(finding, out var kept) && kept.Holds(group.Others, saysFix, saysHelp, _kind))
        {
            return kept.Text;
        }

        var text = string.Concat(Lines(group, saysFix, saysHelp).Select(static l => l + "\n"));
        context.Memory?.Texts.AddOrUpdate(finding, new KeptText(group.Others, saysFix, saysHelp, _kind, text));
        return text;
    }

    private IEnumerable<string> Lines(FindingGroup group, bool saysFix, bool saysHelp)
    {
        var finding = group.First;
        var related = finding.Details.Related.Where(static r => r.Location.GetLineSpan().Path is { Length: > 0 }).ToImmutableArray();
        var tail = Tail(group, saysFix, saysHelp);
        var (excerpt, elsewhere) = Fit(finding, related, tail.Count);
        var notes = elsewhere.IsEmpty ? tail : [.. Elsewhere(elsewhere), .. tail];

        var body = excerpt?.Lines(_style, finding.Severity, closed: notes.Count > 0) ?? [];
        var margin = new string(' ', excerpt?.MarginWidth ?? 1);
        return
        [
            FindingLine.Of(finding, context, _style),
            .. body,
            .. notes.Select(note => $"{margin} {_style.Gutter("=")} {_style.Strong(note.Label)}{(note.Text.Length > 0 ? ": " + note.Text : "")}"),
        ];
    }

    // Takes as many related places of the same file as fit; the others are named in a line below.
    private (Excerpt? Excerpt, ImmutableArray<RelatedLocation> Elsewhere) Fit(
        ReportedDiagnostic finding, ImmutableArray<RelatedLocation> related, int tailCount)
    {
        if (finding.File is not { } file || finding.Diagnostic.Location.Kind == LocationKind.None)
        {
            return (null, related);
        }

        var primary = new Annotation(finding.Diagnostic.Location.SourceSpan, finding.Details.Label, IsPrimary: true);
        var candidates = related.Where(r => r.Location.GetLineSpan().Path == finding.Path && r.Location.SourceSpan.End <= file.Text.Length).ToImmutableArray();
        for (var count = context.Verbose ? candidates.Length : Math.Min(candidates.Length, MaxTried); ; count--)
        {
            var taken = candidates.Take(count).ToHashSet();
            var elsewhere = related.RemoveAll(r => taken.Contains(r));
            var excerpt = new Excerpt(
                file.Text,
                [primary, .. taken.Select(static r => new Annotation(r.Location.SourceSpan, r.Message, IsPrimary: false))],
                context.Width);
            var below = tailCount + (elsewhere.IsEmpty ? 0 : 1);
            if (count == 0
                || context.Verbose
                || (excerpt.SourceLineCount <= MaxExcerpts && 1 + excerpt.LineCount(closed: below > 0) + below <= MaxLines))
            {
                return (excerpt, elsewhere);
            }
        }
    }

    private List<FindingNote> Tail(FindingGroup group, bool saysFix, bool saysHelp)
    {
        var finding = group.First;
        var notes = new List<FindingNote>();
        var own = finding.Details.Notes;
        var shown = context.Verbose || own.Length <= MaxNotes ? own.Length : MaxNotes - 1;
        notes.AddRange(own.Take(shown).Select(static n => new FindingNote(ControlCharacters.Escape(n.Label), ControlCharacters.Escape(n.Text))));
        if (shown < own.Length)
        {
            notes.Add(new FindingNote($"and {own.Length - shown} more notes", ""));
        }

        if (finding.Services.Length > 1)
        {
            notes.Add(new FindingNote("services", Listed([.. finding.Services.Select(static s => $"'{ControlCharacters.Escape(s)}'")])));
        }

        if (!group.Others.IsEmpty)
        {
            notes.Add(Others(group));
        }

        if (saysFix && finding.Details.Fix is { } fix)
        {
            var applicability = fix.Applicability == FixApplicability.Safe ? "safe" : "unsafe";
            notes.Add(new FindingNote($"fix ({applicability})", ControlCharacters.Escape(fix.Title)));
        }

        if (finding.Details.FixRefusal is { } refusal)
        {
            notes.Add(new FindingNote("not fixed", ControlCharacters.Escape(refusal)));
        }

        if (saysHelp)
        {
            notes.Add(new FindingNote("help", $"stacklint explain {finding.Id}{RulesOption(packOf(finding.Id))}"));
        }

        return notes;
    }

    // The line works when it is pasted.
    private static string RulesOption(string? pack) =>
        pack is null ? "" : $" --rules {ControlCharacters.Escape(pack.Contains(' ', StringComparison.Ordinal) ? $"'{pack}'" : pack)}";

    private FindingNote Others(FindingGroup group)
    {
        var services = group.Others.Prepend(group.First).SelectMany(static f => f.Services).ToList();
        var (noun, count) = services.Distinct(StringComparer.Ordinal).Count() == services.Count
            ? ("service", services.Count - group.First.Services.Length)
            : ("place", group.Others.Length);
        return new FindingNote(
            $"and {Counted.Of(count, $"more {noun}")}",
            Listed([.. group.Others.Select(static f =>
                $"{string.Join(", ", f.Services.Select(static s => $"'{ControlCharacters.Escape(s)}'"))} ({FindingLine.PositionOf(f.Diagnostic.Location)})")]));
    }

    private IEnumerable<FindingNote> Elsewhere(ImmutableArray<RelatedLocation> related)
    {
        var places = related.Select(static r => $"{FindingLine.PlaceOf(r.Location)}, {ControlCharacters.Escape(r.Message)}").ToList();
        if (context.Verbose)
        {
            return places.Select(static place => new FindingNote("see", place));
        }

        var more = places.Count > 2 ? $"; and {places.Count - 2} more" : "";
        return [new FindingNote("see", string.Join("; ", places.Take(2)) + more)];
    }

    private string Listed(ImmutableArray<string> items) =>
        context.Verbose || items.Length <= MaxListed ? string.Join(", ", items) : string.Join(", ", items.Take(MaxListed)) + ", …";
}
