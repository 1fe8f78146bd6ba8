using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Findings;

namespace StackLint.Engine.Suppressions;

/// <summary>Removes what suppresses nothing: the comment, or those of its IDs that are of no use.</summary>
internal static class SuppressionRemoval
{
    /// <summary>
    /// The fix. It is one for all unused IDs of a comment, so that a list is not emptied piece by piece. Null when something else
    /// stands between the IDs.
    /// </summary>
    /// <param name="suppression">The comment.</param>
    /// <param name="unused">Which of its IDs suppress nothing, in their order.</param>
    internal static CodeFix? Create(Suppression suppression, ImmutableArray<(string Id, TextSpan Span)> unused)
    {
        if (unused.Length == suppression.Rules.Length)
        {
            return CodeFix.Safe("Remove the suppression", new TextChange(CommentSpan(suppression), ""));
        }

        var text = suppression.Directive.File.Text;
        var kept = suppression.Rules.RemoveAll(r => unused.Contains(r));
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var (_, span) in unused)
        {
            // An ID goes with what separates it from the next one, the last ones with what stands before them.
            var index = suppression.Rules.IndexOf(suppression.Rules.First(r => r.Span == span));
            var removed = span.Start > kept[^1].Span.Start
                ? TextSpan.FromBounds(suppression.Rules[index - 1].Span.End, span.End)
                : TextSpan.FromBounds(span.Start, suppression.Rules[index + 1].Span.Start);
            var separator = text.ToString(removed).Replace(text.ToString(span), "", StringComparison.Ordinal);
            if (separator.AsSpan().Trim(" \t,").Length > 0)
            {
                return null;
            }

            changes.Add(new TextChange(removed, ""));
        }

        return new CodeFix($"Remove {string.Join(", ", unused.Select(static r => r.Id))} from the suppression", FixApplicability.Safe, changes.ToImmutable());
    }

    // Alone on its line the comment goes with the line, behind something else with the blanks before it.
    private static TextSpan CommentSpan(Suppression suppression)
    {
        var text = suppression.Directive.File.Text;
        var comment = suppression.Directive.Comment.Span;
        var line = text.Lines.GetLineFromPosition(comment.Start);
        var start = comment.Start;
        while (start > line.Start && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        if (start > line.Start)
        {
            return TextSpan.FromBounds(start, comment.End);
        }

        // The last line of a file without a final line break takes the break before it along.
        return line.EndIncludingLineBreak > line.End || line.LineNumber == 0
            ? line.SpanIncludingLineBreak
            : TextSpan.FromBounds(text.Lines[line.LineNumber - 1].End, line.End);
    }
}
