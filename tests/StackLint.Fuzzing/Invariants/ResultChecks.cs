using Microsoft.CodeAnalysis;
using StackLint.Engine.Results;
using StackLint.Yaml.Text;

namespace StackLint.Fuzzing.Invariants;

/// <summary>What must hold for every run: no rule crashed, and each place lies inside of its text.</summary>
internal static class ResultChecks
{
    /// <summary>Checks a run.</summary>
    /// <param name="result">The run.</param>
    /// <param name="others">Further texts that findings may stand in.</param>
    internal static void AssertSound(LintResult result, params ReadOnlySpan<SourceFile> others)
    {
        Assert.DoesNotContain(result.Failures, static f => f.Kind == RunFailureKind.AnalyzerFailed);
        var texts = result.Files.Select(static f => f.Yaml.Source).Concat(others.ToArray()).DistinctBy(static f => f.Path).ToDictionary(static f => f.Path, StringComparer.Ordinal);
        foreach (var found in result.Diagnostics)
        {
            Assert.True(found.Id != "SL0007", found.Message);
            Assert.False(string.IsNullOrWhiteSpace(found.Message), $"{found.Id} says nothing");
            var places = found.Details.Related.Concat(found.Details.InformedBy).Select(static r => r.Location).Concat(found.Details.Credentials);
            foreach (var place in places.Prepend(found.Diagnostic.Location))
            {
                AssertInside(place, texts, found.Id);
            }

            AssertFix(found);
        }
    }

    /// <summary>Checks places of a file; those in other files are not looked at.</summary>
    internal static void AssertInside(IEnumerable<Location> places, SourceFile file)
    {
        var texts = new Dictionary<string, SourceFile>(StringComparer.Ordinal) { [file.Path] = file };
        foreach (var place in places)
        {
            AssertInside(place, texts, "a problem");
        }
    }

    private static void AssertInside(Location place, Dictionary<string, SourceFile> texts, string what)
    {
        var lines = place.GetLineSpan();
        if (lines.Path is not null && texts.TryGetValue(lines.Path, out var file))
        {
            Assert.True(place.SourceSpan.End <= file.Text.Length, $"{what} points outside of its text: {place.SourceSpan} of {file.Text.Length}");
            Assert.True(lines.Span == file.Text.Lines.GetLinePositionSpan(place.SourceSpan), $"{what} has another line than its place");
        }
    }

    private static void AssertFix(ReportedDiagnostic found)
    {
        if (found is { Details.Fix: { } fix, File: { } file })
        {
            Assert.False(string.IsNullOrWhiteSpace(fix.Title), $"the fix of {found.Id} says nothing");
            Assert.NotEmpty(fix.Changes);
            Assert.All(fix.Changes, c => Assert.True(c.Span.End <= file.Text.Length, $"the fix of {found.Id} edits outside of its text"));
        }
    }
}
