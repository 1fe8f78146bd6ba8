using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Directives;

/// <summary>Finds the entry or item that a comment speaks of.</summary>
internal sealed class CommentCoverage
{
    private readonly YamlFile _file;
    private readonly List<Candidate> _byStart = [];
    private readonly List<Candidate> _byEnd;

    internal CommentCoverage(YamlFile file)
    {
        _file = file;
        foreach (var document in file.Documents)
        {
            Collect(document, document.Root);
        }

        _byEnd = [.. _byStart.OrderBy(static c => c.Span.End).ThenBy(static c => c.Span.Start)];
    }

    internal TextSpan? Find(YamlComment comment) => comment.IsTrailing ? FindOnLine(comment) : FindBelow(comment);

    // The innermost one that starts on the line; else (a closing bracket, the last line of a text) the innermost that ends there.
    private TextSpan? FindOnLine(YamlComment comment)
    {
        var lineStart = _file.Source.Text.Lines.GetLineFromPosition(comment.Span.Start).Start;
        Candidate? found = null;
        for (var i = LowerBound(_byStart, lineStart, static c => c.Span.Start); i < _byStart.Count && _byStart[i].Span.Start < comment.Span.Start; i++)
        {
            // A flow collection that is closed on the line is meant as a whole, and so is an item whose first entry stands on its line.
            var isInside = found is { IsFlow: true } && found.Span.End <= comment.Span.Start && _byStart[i].Span.End <= found.Span.End;
            found = isInside || found?.Span.Start == _byStart[i].Span.Start ? found : _byStart[i];
        }

        if (found is not null)
        {
            return found.Span;
        }

        for (var i = LowerBound(_byEnd, lineStart, static c => c.Span.End); i < _byEnd.Count && _byEnd[i].Span.End <= comment.Span.Start; i++)
        {
            found = found is null || _byEnd[i].Span.Start > found.Span.Start ? _byEnd[i] : found;
        }

        return found?.Span;
    }

    private TextSpan? FindBelow(YamlComment comment)
    {
        var at = LowerBound(_byStart, comment.Span.End, static c => c.Span.Start);
        if (at == _byStart.Count)
        {
            return null;
        }

        // A comment does not speak across the line that begins another document.
        var (span, document, _) = _byStart[at];
        var isAcross = !ReferenceEquals(document, _file.Documents[0]) && comment.Span.Start < document.StartSpan.Start;
        return isAcross ? null : span;
    }

    private static int LowerBound(List<Candidate> candidates, int position, Func<Candidate, int> positionOf)
    {
        var (low, high) = (0, candidates.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = positionOf(candidates[middle]) < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // Aliases are not followed: a comment speaks of what is written.
    private void Collect(YamlDocument document, YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    _byStart.Add(new Candidate(entry.Span, document, IsFlowCollection(entry.Value)));
                    Collect(document, entry.Value);
                }

                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    _byStart.Add(new Candidate(item.FullSpan, document, IsFlowCollection(item)));
                    Collect(document, item);
                }

                break;
        }
    }

    private static bool IsFlowCollection(YamlNode node) => node is YamlMapping { IsFlow: true } or YamlSequence { IsFlow: true };

    private sealed record Candidate(TextSpan Span, YamlDocument Document, bool IsFlow);
}
