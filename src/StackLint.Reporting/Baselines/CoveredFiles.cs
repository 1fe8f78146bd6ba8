using System.Collections.Immutable;
using StackLint.Engine.Results;

namespace StackLint.Reporting.Baselines;

/// <summary>
/// Says of which entries a run can tell that they are gone. What was not linted, or could not be, is none of them; nor, while files of
/// the baseline were left out, is what depends on other files than its own.
/// </summary>
internal sealed class CoveredFiles
{
    private const string BuiltInPrefix = "SL";
    private const string InvalidYaml = "SL0001";
    private const string AnalyzerFailed = "SL0007";

    private readonly Dictionary<string, LintedFile> _linted;
    private readonly HashSet<string> _broken;
    private readonly HashSet<string> _rules;
    private readonly Func<string, bool> _exists;
    private readonly bool _isPartial;

    public CoveredFiles(LintResult result, ImmutableArray<BaselineEntry> entries, string workingDirectory, Func<string, bool> exists)
    {
        string FullPathOf(string path) => Path.GetFullPath(path, workingDirectory);

        _exists = exists;
        _rules = [.. result.Rules.Select(static r => r.Id)];
        _linted = result.Files.GroupBy(f => f.Yaml.Source.FullPath ?? FullPathOf(f.Path)).ToDictionary(static g => g.Key, static g => g.First());
        _broken =
        [
            .. result.Failures.Select(static f => f.Path).Concat(result.Diagnostics.Where(static d => d.Id is InvalidYaml or AnalyzerFailed).Select(static d => d.Path))
                .Where(static p => !string.IsNullOrEmpty(p))
                .Select(p => FullPathOf(p!)),
        ];
        _isPartial = _broken.Count > 0 || entries.Select(static e => e.FullPath).Distinct(StringComparer.Ordinal).Any(p => !IsWhole(p) && exists(p));
    }

    /// <summary>Whether the run would have found it, were it still there.</summary>
    public bool Covers(BaselineEntry entry)
    {
        if (!_rules.Contains(entry.RuleId) && !entry.RuleId.StartsWith(BuiltInPrefix, StringComparison.Ordinal))
        {
            // A rule of a pack that is not loaded.
            return false;
        }

        return IsLinted(entry.FullPath)
            ? !_broken.Contains(entry.FullPath) && !(_isPartial && (entry.IsCrossFile || IsShared(entry.FullPath)))
            : !_exists(entry.FullPath);
    }

    /// <summary>Whether other files have a say in what is found in a file.</summary>
    public bool IsShared(string fullPath) => _linted.TryGetValue(fullPath, out var file) && file.IsShared;

    // What others only extend or include is not linted by itself.
    private bool IsWhole(string fullPath) => _linted.TryGetValue(fullPath, out var file) ? file.IsRoot : IsLinted(fullPath);

    // A configuration file is looked at with any file that it speaks of.
    private bool IsLinted(string fullPath) => _linted.ContainsKey(fullPath)
        || (Path.GetFileName(fullPath) == ".editorconfig" && _linted.Keys.Any(f => FileAddress.RelativeTo(Path.GetDirectoryName(fullPath)!, f) is not null));
}
