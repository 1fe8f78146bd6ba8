using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using StackLint.Engine.Configuration;

namespace StackLint.Engine.Memory;

/// <summary>The settings of folders, which no pass changes.</summary>
internal sealed class ConfigurationMemory
{
    private readonly ConcurrentDictionary<string, AnalyzerConfigSet> _sets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConfigurationFile> _files = new(StringComparer.Ordinal);

    internal AnalyzerConfigSet GetSet(string folder, Func<AnalyzerConfigSet> create) => _sets.GetOrAdd(folder, _ => create());

    internal ConfigurationFile GetFile(string path, Func<ConfigurationFile> read) => _files.GetOrAdd(path, _ => read());
}
