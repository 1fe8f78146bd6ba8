using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Engine.Memory;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Configuration;

/// <summary>Finds the <c>.editorconfig</c> files of a path, from its folder up to <c>root = true</c> or the root of the file system.</summary>
/// <param name="displayPath">How a full path is printed.</param>
/// <param name="overlay">Texts that stand in for what is on disk, by absolute path.</param>
/// <param name="memory">What was read before; null when nothing was.</param>
/// <param name="leadsOut">Whether a file is a link out of the project that it stands in; such a one is not read.</param>
internal sealed class EditorConfigProvider(Func<string, string> displayPath, ImmutableDictionary<string, SourceFile>? overlay = null, ConfigurationMemory? memory = null, Func<string, bool>? leadsOut = null)
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
            // The cascade is walked in any case: what is asked for is told.
            var cascade = Cascade(folder).Select(static f => f.Config).ToList();
            set = memory is null ? AnalyzerConfigSet.Create(cascade) : memory.GetSet(folder, () => AnalyzerConfigSet.Create(cascade));
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

        var file = memory is null ? Load(path) : memory.GetFile(path, () => Load(path));
        if (file.Problem is { } problem)
        {
            Problems.Add((displayPath(path), problem));
        }

        _files.Add(path, file.Found);
        return file.Found;
    }

    private ConfigurationFile Load(string path)
    {
        var planned = overlay?.GetValueOrDefault(path);
        if (planned is null && !File.Exists(path))
        {
            return new ConfigurationFile(null, null);
        }

        if (planned is null && leadsOut?.Invoke(path) == true)
        {
            return new ConfigurationFile(null, "it is a link that leads out of the repository; --allow-root admits further folders");
        }

        var result = planned is null ? SourceFileReader.Read(path, displayPath(path)) : new SourceFileResult(planned, null);
        return result.Succeeded
            ? new ConfigurationFile((result.File, EditorConfigSections.Parse(result.File.Text, Normalize(path)), EditorConfigText.IsRoot(result.File.Text)), null)
            : new ConfigurationFile(null, result.Problem);
    }

    // Roslyn matches sections against paths with forward slashes.
    private static string Normalize(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
