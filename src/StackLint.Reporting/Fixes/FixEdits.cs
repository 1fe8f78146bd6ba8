using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using StackLint.Engine.Results;
using StackLint.Yaml.Text;

namespace StackLint.Reporting.Fixes;

/// <summary>The edits of fixes as reports tell them; no report takes them from anywhere else, so what must not be told is kept back here.</summary>
internal static class FixEdits
{
    /// <summary>The edits in the order of the text, none where there is no fix or its file is not known.</summary>
    public static ImmutableArray<FixEdit> Of(ReportedDiagnostic finding) =>
        finding is { Details.Fix: { } fix, File: { } file }
            ? [.. fix.Changes.OrderBy(static c => c.Span.Start).Select(c => Create(file, c.Span, c.NewText ?? ""))]
            : [];

    /// <summary>
    /// The whole fix as one edit, from the first changed character to the last: half a fix is none, and readers offer each edit by
    /// itself. Null where there is none.
    /// </summary>
    public static FixEdit? AsOne(ReportedDiagnostic finding)
    {
        var edits = Of(finding);
        if (edits.IsEmpty || finding.File is not { } file)
        {
            return null;
        }

        // What a report does not show cannot be written between two edits.
        var whole = TextSpan.FromBounds(edits[0].Span.Start, edits[^1].Span.End);
        if (edits.Length > 1 && file.Text.ToString(whole) != file.WrittenText.ToString(whole))
        {
            return null;
        }

        var text = new StringBuilder();
        var end = edits[0].Span.Start;
        foreach (var edit in edits)
        {
            text.Append(file.Text.ToString(TextSpan.FromBounds(end, edit.Span.Start))).Append(edit.NewText);
            end = edit.Span.End;
        }

        return Create(file, TextSpan.FromBounds(edits[0].Span.Start, end), text.ToString());
    }

    private static FixEdit Create(SourceFile file, TextSpan span, string newText) => new(span, file.Text.Lines.GetLinePositionSpan(span), newText);
}
