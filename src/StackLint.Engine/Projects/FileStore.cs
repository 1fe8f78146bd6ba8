using StackLint.Engine.Configuration;
using StackLint.Engine.Discovery;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Projects;

/// <summary>Reads and parses each file once.</summary>
/// <param name="configurations">Their settings.</param>
internal sealed class FileStore(EditorConfigProvider configurations)
{
    private readonly Dictionary<string, LoadedFile> _files = new(StringComparer.Ordinal);

    /// <summary>Reads many files on all processors.</summary>
    internal void LoadAll(IReadOnlyList<DiscoveredFile> files, CancellationToken cancellationToken)
    {
        // The cascade is walked on one thread; reading and parsing are what takes time.
        var settings = files.Select(f => configurations.GetConfiguration(f.FullPath)).ToList();
        var loaded = new LoadedFile[files.Count];
        Parallel.For(0, files.Count, new ParallelOptions { CancellationToken = cancellationToken }, i => loaded[i] = Read(files[i], settings[i]));
        foreach (var file in loaded)
        {
            _files.TryAdd(file.File.FullPath, file);
        }
    }

    internal LoadedFile Load(DiscoveredFile file)
    {
        if (!_files.TryGetValue(file.FullPath, out var loaded))
        {
            loaded = Read(file, configurations.GetConfiguration(file.FullPath));
            _files.Add(file.FullPath, loaded);
        }

        return loaded;
    }

    /// <summary>Takes a text in place of what stands on disk at its path.</summary>
    internal void Add(DiscoveredFile file, SourceFile source)
    {
        var configuration = configurations.GetConfiguration(file.FullPath);
        _files[file.FullPath] = new LoadedFile(file, configuration, Parse(source, configuration), null);
    }

    private static LoadedFile Read(DiscoveredFile file, FileConfiguration configuration)
    {
        var result = SourceFileReader.Read(file.FullPath, file.DisplayPath, configuration.GetValue(LimitOptions.MaxFileSize));
        return result.Succeeded
            ? new LoadedFile(file, configuration, Parse(result.File, configuration), null)
            : new LoadedFile(file, configuration, null, result.Problem);
    }

    private static YamlFile Parse(SourceFile source, FileConfiguration configuration) =>
        YamlParser.Parse(source, YamlLimits.Default with { MaxNodes = configuration.GetValue(LimitOptions.MaxNodes) });
}
