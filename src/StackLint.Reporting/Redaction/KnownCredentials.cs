using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Credentials;
using StackLint.Engine.Results;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Reporting.Redaction;

/// <summary>The credentials that stand in the files of a run.</summary>
internal sealed partial class KnownCredentials
{
    // In so small a run each message may speak of any file, as where one overrides another.
    private const int SmallRun = 8;

    // A watch looks at the same trees again and again.
    private static readonly ConditionalWeakTable<YamlFile, TextSpan[]> Found = [];

    private readonly Dictionary<string, FileCredentials> _files = new(StringComparer.Ordinal);
    private readonly ILookup<string, TextSpan> _told;

    internal KnownCredentials(LintResult result)
    {
        _told = result.Diagnostics.SelectMany(static d => d.Details.Credentials).ToLookup(static l => l.GetLineSpan().Path, static l => l.SourceSpan, StringComparer.Ordinal);
        var used = result.Diagnostics.SelectMany(static d => PlacesOf(d).Select(static l => l.GetLineSpan().Path)).ToHashSet(StringComparer.Ordinal);
        foreach (var file in result.Files.Where(f => result.Files.Length <= SmallRun || used.Contains(f.Path)))
        {
            Add(file.Yaml.Source, file.Yaml, Found.GetValue(file.Yaml, static y => [.. CredentialSpans.Find(y)]));
        }

        foreach (var file in result.Diagnostics.Select(static d => d.File).OfType<SourceFile>())
        {
            if (!_files.ContainsKey(file.Path))
            {
                Add(file, null, CredentialSpans.Find(file));
            }
        }
    }

    /// <summary>Whether there are none.</summary>
    internal bool AreNone => _files.Values.All(static f => f.Spans.IsEmpty);

    /// <summary>A file as a report shows it.</summary>
    internal SourceFile Show(SourceFile file) => _files.GetValueOrDefault(file.Path)?.Shown ?? file;

    internal FileCredentials? In(string path) => _files.GetValueOrDefault(path);

    /// <summary>Those that a finding may speak of.</summary>
    internal IReadOnlyList<FileCredentials> Around(ReportedDiagnostic finding) => _files.Count <= SmallRun
        ? [.. _files.Values.Where(static f => !f.Spans.IsEmpty)]
        : [.. PlacesOf(finding).Select(static l => l.GetLineSpan().Path).Distinct(StringComparer.Ordinal).Select(In).OfType<FileCredentials>()];

    /// <summary>Those of the files that a finding has to do with, null for a file that is not known.</summary>
    internal ImmutableArray<FileCredentials?> Of(ReportedDiagnostic finding) =>
    [
        .. Around(finding),
        .. PlacesOf(finding).Select(static l => l.GetLineSpan().Path).Append(finding.File?.Path).OfType<string>().Distinct(StringComparer.Ordinal).Select(In),
    ];

    /// <summary>The places of a finding, its own first.</summary>
    internal static IEnumerable<Location> PlacesOf(ReportedDiagnostic finding) => finding.Details.Related.Select(static r => r.Location).Prepend(finding.Diagnostic.Location);

    private void Add(SourceFile file, YamlFile? yaml, IEnumerable<TextSpan> found)
    {
        ImmutableArray<TextSpan> exact = [.. found.Where(s => !s.IsEmpty && s.End <= file.Text.Length).Distinct()];
        ImmutableArray<TextSpan> spans = [.. exact, .. _told[file.Path].Where(t => t.End <= file.Text.Length && !IsCovered(t)).Distinct()];
        _files[file.Path] = FileCredentials.Of(file, yaml, spans);

        // What is left of an address, or of a variable with its default, may be read.
        bool IsCovered(TextSpan told)
        {
            ImmutableArray<TextSpan> parts = [.. exact.Where(e => told.Contains(e))];
            return !parts.IsEmpty && Frame().IsMatch(file.Redact(parts, '\0').Text.ToString(told).Replace("\0", "", StringComparison.Ordinal));
        }
    }

    [GeneratedRegex(@"^[""']?(\$\{[A-Za-z_][A-Za-z0-9_]*:?[-=+]\}|[^$]*(://|@|;|&)[^$]*)?[""']?$", RegexOptions.CultureInvariant)]
    private static partial Regex Frame();
}
