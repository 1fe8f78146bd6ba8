using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Credentials;
using StackLint.Engine.Driving;
using StackLint.Engine.Results;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Reporting.Redaction;

/// <summary>Looks for the credentials in the files of a run, which takes longer than anything else about them: once a run.</summary>
internal static partial class FoundCredentials
{
    // In so small a run each message may speak of any file, as where one overrides another.
    private const int SmallRun = 8;

    // A watch looks at the same trees again and again.
    private static readonly ConditionalWeakTable<YamlFile, WrittenCredential[]> Known = [];

    /// <summary>The run with them.</summary>
    internal static LintResult In(LintResult result) => result.Credentials is null ? result with { Credentials = Find(result) } : result;

    /// <summary>Whether each message may speak of any file of the run.</summary>
    internal static bool AreNear(LintResult result) => result.Files.Length <= SmallRun;

    /// <summary>The places of a finding, its own first.</summary>
    internal static IEnumerable<Location> PlacesOf(ReportedDiagnostic finding) =>
        finding.Details.Related.Concat(finding.Details.InformedBy).Select(static r => r.Location).Prepend(finding.Diagnostic.Location);

    private static ImmutableDictionary<string, ImmutableArray<WrittenCredential>> Find(LintResult result)
    {
        var told = result.Diagnostics.SelectMany(static d => d.Details.Credentials).ToLookup(static l => l.GetLineSpan().Path, static l => l.SourceSpan, StringComparer.Ordinal);
        var used = result.Diagnostics.SelectMany(static d => PlacesOf(d).Select(static l => l.GetLineSpan().Path)).ToHashSet(StringComparer.Ordinal);
        var substituted = VariableCredentials.Find(result);
        var quoted = EnvironmentFileCredentials.Find(result);
        var found = ImmutableDictionary.CreateBuilder<string, ImmutableArray<WrittenCredential>>(StringComparer.Ordinal);
        var searched = Processors.Select(
            [.. result.Files.Where(f => AreNear(result) || used.Contains(f.Path))],
            f => (f.Path, Found: (ImmutableArray<WrittenCredential>)[.. With([.. Known.GetValue(f.Yaml, static y => [.. CredentialSpans.Find(y)])], told[f.Path], f.Yaml.Source), .. substituted[f.Path], .. quoted[f.Path]]),
            CancellationToken.None);
        foreach (var (path, credentials) in searched)
        {
            found[path] = credentials;
        }

        foreach (var file in result.Diagnostics.Select(static d => d.File).OfType<SourceFile>())
        {
            if (!found.ContainsKey(file.Path))
            {
                found[file.Path] = With(CredentialSpans.Find(file), told[file.Path], file);
            }
        }

        return found.ToImmutable();
    }

    // What rules tell is more than what is found only where a setting adds names.
    private static ImmutableArray<WrittenCredential> With(ImmutableArray<WrittenCredential> found, IEnumerable<TextSpan> told, SourceFile file)
    {
        ImmutableArray<TextSpan> sorted = [.. found.Select(static c => c.Span).Order()];
        ImmutableArray<TextSpan> added = [.. told.Where(t => t.End <= file.Text.Length && !IsCovered(t)).Distinct()];
        return added.IsEmpty ? found : [.. found, .. CredentialSpans.WithCopies(file, added.Select(t => new WrittenCredential(t, file.Text.ToString(t).Trim('"', '\''))), [])];

        // What is left of an address, or of a variable with its default, may be read.
        bool IsCovered(TextSpan told)
        {
            var parts = Within(sorted, told).ToList();
            return parts.Count > 0 && IsFrame(Without(file.Text.ToString(told), told.Start, parts));
        }
    }

    private static IEnumerable<TextSpan> Within(ImmutableArray<TextSpan> sorted, TextSpan told)
    {
        var first = sorted.BinarySearch(new TextSpan(told.Start, 0));
        return sorted.Skip(first < 0 ? ~first : first).TakeWhile(s => s.Start <= told.End).Where(s => told.Contains(s));
    }

    // Line breaks stay, as in what is shown.
    private static string Without(string text, int start, List<TextSpan> parts) =>
        new SourceFile("", SourceText.From(text)).Redact(parts.Select(p => new TextSpan(p.Start - start, p.Length)), '\0').Text.ToString().Replace("\0", "", StringComparison.Ordinal);

    private static bool IsFrame(string rest) =>
        Frame().IsMatch(rest)
        || (!rest.Contains('$', StringComparison.Ordinal) && (rest.Contains("://", StringComparison.Ordinal) || rest.AsSpan().ContainsAny('@', ';', '&')));

    [GeneratedRegex(@"^[""']?(\$\{[A-Za-z_][A-Za-z0-9_]*:?[-=+]\})?[""']?$", RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex Frame();
}
