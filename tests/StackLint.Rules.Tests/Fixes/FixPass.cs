using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;

namespace StackLint.Rules.Tests.Fixes;

/// <summary>All fixes of one rule applied at once, as far as they do not overlap: what a file becomes, and what is then reported.</summary>
/// <param name="Before">The findings before.</param>
/// <param name="Text">The text after.</param>
/// <param name="After">The findings after.</param>
internal sealed record FixPass(ImmutableArray<ReportedDiagnostic> Before, string Text, ImmutableArray<ReportedDiagnostic> After)
{
    /// <summary>The rules of what is refused or lost, and that was not refused before.</summary>
    internal IEnumerable<string> Broken =>
        After.Where(static d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
            .CountBy(static d => d.Id)
            .Where(c => c.Value > Before.Count(d => d.Id == c.Key))
            .Select(c => $"{c.Key}: {After.First(d => d.Id == c.Key).Message}");

    /// <summary>Lints a text, applies the fixes of a rule, and lints again.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="settings">Lines of EditorConfig without the <c>stacklint.</c> in front.</param>
    /// <param name="fileName">The name of the file.</param>
    internal static FixPass Apply(string text, string rule, IEnumerable<string>? settings = null, string fileName = "compose.yaml")
    {
        using var file = new FixedFile(fileName, settings ?? []);
        var before = file.Lint(text);
        var after = Change(text, before.Where(d => d.Id == rule));
        return new FixPass(before, after, file.Lint(after));
    }

    /// <summary>Applies the fixes of each rule that has any to a text, each rule's for themselves.</summary>
    internal static IEnumerable<(string Rule, FixPass Pass)> ApplyEach(string text, IEnumerable<string> settings, string fileName)
    {
        using var file = new FixedFile(fileName, settings);
        var before = file.Lint(text);
        foreach (var rule in before.Where(static d => d.Details.Fix is not null).GroupBy(static d => d.Id))
        {
            var after = Change(text, rule);
            yield return (rule.Key, new FixPass(before, after, file.Lint(after)));
        }
    }

    private static string Change(string text, IEnumerable<ReportedDiagnostic> findings) => SourceText.From(text).WithChanges(Choose(findings)).ToString();

    // Two insertions at one place are a conflict, an edit that ends where another begins is none.
    private static IEnumerable<TextChange> Choose(IEnumerable<ReportedDiagnostic> findings)
    {
        var chosen = new List<TextChange>();
        foreach (var fix in findings.Select(static d => d.Details.Fix).OfType<CodeFix>())
        {
            if (!fix.Changes.Any(c => chosen.Any(o => o.Span.OverlapsWith(c.Span) || o.Span.Start == c.Span.Start || (c.Span.IsEmpty && o.Span.Contains(c.Span.Start)) || (o.Span.IsEmpty && c.Span.Contains(o.Span.Start)))))
            {
                chosen.AddRange(fix.Changes);
            }
        }

        return chosen.OrderBy(static c => c.Span.Start).ThenBy(static c => c.Span.End);
    }
}
