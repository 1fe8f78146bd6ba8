using System.Collections.Concurrent;
using System.Collections.Immutable;
using StackLint.Cluster;
using StackLint.Engine.Configuration;
using StackLint.Engine.Discovery;
using StackLint.Engine.Driving;
using StackLint.Engine.Memory;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Projects;

/// <summary>Reads and parses each file once. Safe to use on several threads.</summary>
/// <param name="configurations">Their settings.</param>
/// <param name="overlay">Texts that stand in for what is on disk, by absolute path.</param>
/// <param name="memory">What was read before; null when nothing was.</param>
/// <param name="progress">Counts what was read; null when nobody asks.</param>
internal sealed class FileStore(EditorConfigProvider configurations, ImmutableDictionary<string, SourceFile> overlay, LintMemory? memory = null, LintProgress? progress = null)
{
    private readonly ConcurrentDictionary<string, Lazy<LoadedFile>> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<SourceFileResult>> _texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _roots = new(StringComparer.Ordinal);
    private readonly Lock _configurations = new();

    /// <summary>Reads many files on all processors.</summary>
    internal void LoadAll(IReadOnlyList<DiscoveredFile> files, CancellationToken cancellationToken)
    {
        // The cascade is walked on one thread; reading and parsing are what takes time.
        var configured = files.Select(f => (File: f, Settings: Configure(f))).ToList();
        progress?.Begin(files.Count);
        foreach (var file in Processors.Select(configured, f => Read(f.File, f.Settings), cancellationToken, progress is null ? null : progress.CountRead))
        {
            _files.TryAdd(file.File.FullPath, new Lazy<LoadedFile>(file));
            _roots.TryAdd(file.File.FullPath, true);
        }
    }

    internal LoadedFile Load(DiscoveredFile file)
    {
        var added = new Lazy<LoadedFile>(() => Read(file, Configure(file)));

        // What a search passed over is read for who names it.
        return _files.AddOrUpdate(file.FullPath, added, (_, known) => known.Value is { Yaml: null, Problem: null } && !file.IsGuess ? added : known).Value;
    }

    /// <summary>Loads a file that a project begins with.</summary>
    internal LoadedFile LoadRoot(DiscoveredFile file)
    {
        _roots.TryAdd(file.FullPath, true);
        return Load(file);
    }

    /// <summary>The file if the user named it, a search found it or settings make a project of it; null for what a project only reads: that needs its own leave in each.</summary>
    internal LoadedFile? FindRoot(string fullPath) => _roots.ContainsKey(fullPath) ? Find(fullPath) : null;

    /// <summary>The file if it was loaded, null otherwise.</summary>
    internal LoadedFile? Find(string fullPath) => _files.TryGetValue(fullPath, out var file) ? file.Value : null;

    /// <summary>Reads a file that is no YAML.</summary>
    internal SourceFileResult LoadText(DiscoveredFile file) => _texts.GetOrAdd(
        file.FullPath,
        _ => new Lazy<SourceFileResult>(() =>
        {
            var configuration = Configure(file);
            return Recall(memory?.Texts, file, overlay.GetValueOrDefault(file.FullPath), () => ReadText(file, configuration));
        })).Value;

    /// <summary>Takes a text in place of what stands on disk at its path.</summary>
    internal void Add(DiscoveredFile file, SourceFile source)
    {
        var configuration = Configure(file);
        var text = overlay.GetValueOrDefault(file.FullPath, source);
        _roots.TryAdd(file.FullPath, true);
        _files[file.FullPath] = new Lazy<LoadedFile>(Recall(memory?.Files, file, text, () => LoadedFile.Parse(file, configuration, text)));
    }

    private FileConfiguration Configure(DiscoveredFile file)
    {
        lock (_configurations)
        {
            return configurations.GetConfiguration(file.FullPath);
        }
    }

    private LoadedFile Read(DiscoveredFile file, FileConfiguration configuration) =>
        Recall(memory?.Files, file, overlay.GetValueOrDefault(file.FullPath), () => ReadAnew(file, configuration));

    private static TFile Recall<TFile>(PassMemory<string, KeptFile<TFile>>? files, DiscoveredFile file, SourceFile? standIn, Func<TFile> read) =>
        files.Recall(file.FullPath, f => f.Key == file && LintMemory.AreSame(f.StandIn, standIn), () => new KeptFile<TFile>(file, standIn, read())).File;

    private LoadedFile ReadAnew(DiscoveredFile file, FileConfiguration configuration)
    {
        var result = ReadText(file, configuration);
        return !result.Succeeded ? new LoadedFile(file, configuration, null, file.IsGuess ? null : result.Problem) { Place = result.Place, IsUnreadable = result.IsUnreadable }
            : file.IsGuess && !ClusterClassifier.IsCandidate(result.File) ? new LoadedFile(file, configuration, null, null)
            : LoadedFile.Parse(file, configuration, result.File);
    }

    private SourceFileResult ReadText(DiscoveredFile file, FileConfiguration configuration) =>
        overlay.TryGetValue(file.FullPath, out var source)
            ? new SourceFileResult(source, null)
            : SourceFileReader.Read(file.FullPath, file.DisplayPath, configuration.GetValue(LimitOptions.MaxFileSize));
}
