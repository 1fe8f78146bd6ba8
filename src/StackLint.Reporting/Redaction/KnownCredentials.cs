using System.Collections.Immutable;
using StackLint.Engine.Results;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Reporting.Redaction;

/// <summary>The credentials that stand in the files of a run, as reports leave them out.</summary>
internal sealed class KnownCredentials
{
    private readonly Dictionary<string, FileCredentials> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ShownKeys> _keys = new(StringComparer.Ordinal);
    private readonly bool _areNear;

    /// <param name="result">A run whose credentials were looked for.</param>
    internal KnownCredentials(LintResult result)
    {
        _areNear = FoundCredentials.AreNear(result);
        foreach (var file in result.Files.Select(static f => f.Yaml.Source).Concat(result.Diagnostics.Select(static d => d.File).OfType<SourceFile>()))
        {
            if (!_files.ContainsKey(file.Path) && result.Credentials!.TryGetValue(file.Path, out var found))
            {
                _files[file.Path] = FileCredentials.Of(file, found);
            }
        }

        foreach (var file in result.Files.Select(static f => f.Yaml))
        {
            if (_files.TryGetValue(file.Source.Path, out var found) && !found.Spans.IsEmpty)
            {
                _keys[file.Source.Path] = new ShownKeys(file, found.Spans);
            }
        }
    }

    /// <summary>Whether there are none.</summary>
    internal bool AreNone => _files.Values.All(static f => f.AreNone);

    /// <summary>A file as a report shows it.</summary>
    internal SourceFile Show(SourceFile file) => _files.GetValueOrDefault(file.Path)?.Shown ?? file;

    /// <summary>A route in a file as a report shows it.</summary>
    internal YamlPath Show(YamlPath route, string path) => _keys.GetValueOrDefault(path)?.Show(route) ?? route;

    private IEnumerable<FileCredentials> All => _files.Values.Where(static f => !f.AreNone);

    internal FileCredentials? In(string path) => _files.GetValueOrDefault(path);

    /// <summary>Whether a finding cannot speak of any, as most cannot; asked for each finding of a run.</summary>
    internal bool AreFarFrom(ReportedDiagnostic finding)
    {
        if (_areNear || !AreNoneIn(finding.Path) || (finding.File is { } file && !AreNoneIn(file.Path)))
        {
            return false;
        }

        foreach (var related in finding.Details.Related)
        {
            if (!AreNoneIn(related.Location.GetLineSpan().Path))
            {
                return false;
            }
        }

        foreach (var source in finding.Details.InformedBy)
        {
            if (!AreNoneIn(source.Location.GetLineSpan().Path))
            {
                return false;
            }
        }

        return true;
    }

    private bool AreNoneIn(string path) => !_files.TryGetValue(path, out var file) || file.AreNone;

    /// <summary>Those that a finding may speak of.</summary>
    internal IReadOnlyList<FileCredentials> Around(ReportedDiagnostic finding) => _areNear
        ? [.. All]
        : [.. FoundCredentials.PlacesOf(finding).Select(static l => l.GetLineSpan().Path).Distinct(StringComparer.Ordinal).Select(In).OfType<FileCredentials>()];

    /// <summary>What is said of a file, or of the run, as a report shows it.</summary>
    internal string Mask(string text, string? path)
    {
        var near = _areNear || path is null ? All : In(path) is { } file ? [file] : [];
        return near.Aggregate(text, static (shown, file) => file.Mask(shown));
    }

    /// <summary>Those of the files that a finding has to do with, null for a file that is not known.</summary>
    internal ImmutableArray<FileCredentials?> Of(ReportedDiagnostic finding) =>
    [
        .. Around(finding),
        .. FoundCredentials.PlacesOf(finding).Select(static l => l.GetLineSpan().Path).Append(finding.File?.Path).OfType<string>().Distinct(StringComparer.Ordinal).Select(In),
    ];
}
