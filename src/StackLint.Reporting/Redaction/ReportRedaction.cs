using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Findings;
using StackLint.Engine.Driving;
using StackLint.Engine.Results;
using StackLint.Yaml.Text;

namespace StackLint.Reporting.Redaction;

/// <summary>Takes the credentials out of what a report shows: source lines, messages, notes and edits, of whatever rule.</summary>
public static class ReportRedaction
{
    // A watch shows the same findings again and again.
    private static readonly ConditionalWeakTable<ReportedDiagnostic, Redacted> Known = [];

    /// <summary>
    /// The result for readers of a report. Places stay what they are; in the source a mark stands for each character of a credential.
    /// An edit that would write one is cut down to what it adds around it, and where that cannot be, the fix has no edits.
    /// </summary>
    public static LintResult Of(LintResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.RedactionTokens is not null)
        {
            return result;
        }

        result = FoundCredentials.In(result);
        var credentials = new KnownCredentials(result);
        return credentials.AreNone
            ? result with { RedactionTokens = [] }
            : result with
            {
                RedactionTokens = [FileCredentials.Mark.ToString(), MessageMask.Masked],
                Files = [.. result.Files.Select(f => f with { Yaml = f.Yaml with { Source = credentials.Show(f.Yaml.Source) } })],
                Diagnostics = Processors.Select(result.Diagnostics, d => credentials.AreFarFrom(d) ? d : RedactOrRecall(d, credentials), CancellationToken.None),
                Notes = [.. result.Notes.Select(n => n with { Message = credentials.Mask(n.Message, n.Path) })],
                Failures = [.. result.Failures.Select(f => f with { Message = credentials.Mask(f.Message, f.Path) })],
            };
    }

    /// <summary>The result with messages, routes and parts as reports show them and the credentials it has, everything else as it is.</summary>
    public static LintResult OfMessages(LintResult result)
    {
        result = FoundCredentials.In(result);
        return result with
        {
            Diagnostics = [.. result.Diagnostics.Zip(Of(result).Diagnostics, static (finding, shown) => finding with
            {
                Route = shown.Route,
                RedactedMessage = shown.RedactedMessage,
                Details = finding.Details.Parts.IsEmpty ? finding.Details : finding.Details with { Parts = shown.Details.Parts },
            })],
        };
    }

    private static ReportedDiagnostic RedactOrRecall(ReportedDiagnostic finding, KnownCredentials credentials)
    {
        var of = credentials.Of(finding);
        if (of.All(static c => c is null or { AreNone: true }))
        {
            return finding;
        }

        if (!Known.TryGetValue(finding, out var known) || !known.Of.AsSpan().SequenceEqual(of.AsSpan()))
        {
            known = new Redacted(of, Redact(finding, credentials));
            Known.AddOrUpdate(finding, known);
        }

        return known.Shown;
    }

    private static ReportedDiagnostic Redact(ReportedDiagnostic finding, KnownCredentials credentials)
    {
        var around = credentials.Around(finding);

        // What the finding points at is masked even where the same text is common elsewhere.
        var own = FoundCredentials.PlacesOf(finding).SelectMany(l => credentials.In(l.GetLineSpan().Path)?.TextsAt(l.SourceSpan) ?? []).ToHashSet(StringComparer.Ordinal);
        var details = finding.Details;
        var message = finding.Message;
        var shown = Mask(message);
        return finding with
        {
            File = finding.File is { } file ? credentials.Show(file) : null,
            Route = finding.Route is { } route ? credentials.Show(route, finding.Path) : null,
            RedactedMessage = shown == message ? finding.RedactedMessage : shown,
            Details = details with
            {
                Label = details.Label is { } label ? Mask(label) : null,
                Related = [.. details.Related.Select(Show)],
                InformedBy = [.. details.InformedBy.Select(Show)],
                Notes = [.. details.Notes.Select(n => new FindingNote(n.Label, Mask(n.Text)))],
                Evidence = [.. details.Evidence.Select(Mask)],
                Parts = [.. details.Parts.Select(Mask)],
                Fix = details.Fix is { } fix ? Redact(fix, finding.File, finding.File is { } edited ? credentials.In(edited.Path) : null) with { Title = Mask(fix.Title) } : null,
                FixRefusal = details.FixRefusal is { } refusal ? Mask(refusal) : null,
            },
            Suppression = finding.Suppression is { Justification: { } reason } suppression ? suppression with { Justification = Mask(reason) } : finding.Suppression,
        };

        string Mask(string text) => MessageMask.Words(around.Aggregate(text, static (t, f) => f.Mask(t)), own);

        RelatedLocation Show(RelatedLocation related) => related with { Message = Mask(related.Message) };
    }

    private static CodeFix Redact(CodeFix fix, SourceFile? file, FileCredentials? credentials)
    {
        if (file is null || credentials is null or { AreNone: true })
        {
            return fix;
        }

        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var change in fix.Changes)
        {
            if (!Shows(change))
            {
                changes.Add(change);
            }
            else if (((ImmutableArray<TextChange>[])[Around(change, file.Text), Difference(change, file.Text)]).FirstOrDefault(p => !p.IsEmpty && !p.Any(Shows)) is { IsDefault: false } parts)
            {
                changes.AddRange(parts);
            }
            else
            {
                return fix with { Changes = [] };
            }
        }

        return fix with { Changes = changes.ToImmutable() };

        // In the place of a credential any letter may be one of it.
        bool Shows(TextChange change) =>
            change.NewText is { Length: > 0 } text && (credentials.AreIn(text) || (credentials.AreAt(change.Span) && text.Any(char.IsLetterOrDigit)));
    }

    // Quotes around a text, for example, without the text.
    private static ImmutableArray<TextChange> Around(TextChange change, SourceText text)
    {
        var old = text.ToString(change.Span);
        var at = old.Length == 0 ? -1 : change.NewText!.IndexOf(old, StringComparison.Ordinal);
        return at < 0 ? [] :
        [
            .. new TextChange[]
            {
                new(new TextSpan(change.Span.Start, 0), change.NewText![..at]),
                new(new TextSpan(change.Span.End, 0), change.NewText[(at + old.Length)..]),
            }.Where(static c => c.NewText!.Length > 0),
        ];
    }

    // A dollar within a text, for example, without the text.
    private static ImmutableArray<TextChange> Difference(TextChange change, SourceText text)
    {
        var old = text.ToString(change.Span);
        var written = change.NewText!;
        var start = old.AsSpan().CommonPrefixLength(written);
        var end = 0;
        while (end < Math.Min(old.Length, written.Length) - start && old[^(end + 1)] == written[^(end + 1)])
        {
            end++;
        }

        return [new TextChange(TextSpan.FromBounds(change.Span.Start + start, change.Span.End - end), written[start..^end])];
    }

    private sealed record Redacted(ImmutableArray<FileCredentials?> Of, ReportedDiagnostic Shown);
}
