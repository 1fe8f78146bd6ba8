using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Configuration;

/// <summary>Finds the <c>.editorconfig</c> files of a path, from its folder up to <c>root = true</c> or the root of the file system.</summary>
/// <param name="displayPath">How a full path is printed.</param>
/// <param name="overlay">Texts that stand in for what is on disk, by absolute path.</param>
internal sealed class EditorConfigProvider(Func<string, string> displayPath, ImmutableDictionary<string, SourceFile>? overlay = null)
{
    internal const string FileName = ".editorconfig";

    private readonly Dictionary<string, (SourceFile File, AnalyzerConfig Config, bool IsRoot)?> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AnalyzerConfigSet> _sets = new(StringComparer.Ordinal);

    /// <summary>Every <c>.editorconfig</c> that was asked for so far, by full path.</summary>
    internal IEnumerable<SourceFile> Files => _files.Values.Where(static f => f is not null).Select(static f => f!.Value.File).OrderBy(static f => f.FullPath, StringComparer.Ordinal);

    /// <summary>The paths where an <c>.editorconfig</c> was looked for.</summary>
    internal IEnumerable<string> Asked => _files.Keys;

    /// <summary>Those that could not be read: printed path and reason.</summary>
    internal List<(string Path, string Problem)> Problems { get; } = [];

    /// <summary>The keys in force for a file, which need not exist.</summary>
    internal FileConfiguration GetConfiguration(string fullPath)
    {
        var folder = Path.GetDirectoryName(fullPath) ?? fullPath;
        if (!_sets.TryGetValue(folder, out var set))
        {
            set = AnalyzerConfigSet.Create(Cascade(folder).Select(static f => f.Config).ToList());
            _sets.Add(folder, set);
        }

        return new FileConfiguration(set.GetOptionsForSourcePath(Normalize(fullPath)));
    }

    /// <summary>Where the keys in force for a file stand.</summary>
    internal SettingPlaces GetPlaces(string fullPath) =>
        new([.. Cascade(Path.GetDirectoryName(fullPath) ?? fullPath).Select(static f => (f.File, Normalize(f.File.FullPath!)))], Normalize(fullPath));

    private IEnumerable<(SourceFile File, AnalyzerConfig Config, bool IsRoot)> Cascade(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            if (Read(Path.Combine(current, FileName)) is { } found)
            {
                yield return found;
                if (found.IsRoot)
                {
                    yield break;
                }
            }
        }
    }

    private (SourceFile File, AnalyzerConfig Config, bool IsRoot)? Read(string path)
    {
        if (_files.TryGetValue(path, out var known))
        {
            return known;
        }

        (SourceFile, AnalyzerConfig, bool)? found = null;
        var planned = overlay?.GetValueOrDefault(path);
        if (planned is not null || File.Exists(path))
        {
            var result = planned is null ? SourceFileReader.Read(path, displayPath(path)) : new SourceFileResult(planned, null);
            if (result.Succeeded)
            {
                found = (result.File, AnalyzerConfig.Parse(result.File.Text, Normalize(path)), EditorConfigText.IsRoot(result.File.Text));
            }
            else
            {
                Problems.Add((displayPath(path), result.Problem));
            }
        }

        _files.Add(path, found);
        return found;
    }

    // Roslyn matches sections against paths with forward slashes.
    private static string Normalize(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
