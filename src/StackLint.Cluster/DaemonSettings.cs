using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Cluster.Reading;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster;

/// <summary>Settings of an engine: <c>daemon.json</c> itself, or a mapping that becomes one; also where none are written.</summary>
public sealed class DaemonSettings
{
    private readonly ScalarReader _reader;
    private readonly ClusterMapping? _mapping;

    internal DaemonSettings(YamlNode? key, ClusterMapping? mapping, ScalarReader reader)
    {
        Key = key;
        _mapping = mapping;
        _reader = reader;
        LogOptions = ClusterMapping.Of(_mapping?.Find("log-opts")?.Resolved) is { } options
            ? [.. options.Entries.Select(e => new DaemonLogOption(e.Name, ReadOption(e), _reader.Scalar(e.Resolved) is { } s && _reader.IsText(s), e.Key, e.Resolved))]
            : [];
    }

    /// <summary>The key of the mapping, <c>mcrConfig</c>; null for a file of its own, and when nothing is written.</summary>
    public YamlNode? Key { get; }

    /// <summary>The mapping; null when nothing is written, or something else.</summary>
    public YamlMapping? Node => _mapping?.Node;

    public bool IsPresent => Node is not null;

    /// <summary>Whether something else than a mapping is written, so that no setting is known.</summary>
    public bool IsUnknown { get; internal init; }

    /// <summary>What the engine refuses or ignores in these settings.</summary>
    public ImmutableArray<ClusterProblem> Problems { get; internal init; } = [];

    /// <summary>The keys at the top, of equal ones the last.</summary>
    public ImmutableArray<DaemonKey> Keys { get; internal init; } = [];

    /// <summary>The keys that the table of known ones lacks.</summary>
    public IEnumerable<DaemonKey> UnknownKeys => Keys.Where(static k => !k.IsKnown);

    /// <summary>The keys that are about swarm mode: <c>swarm-default-advertise-addr</c>, …</summary>
    public IEnumerable<DaemonKey> SwarmKeys => Keys.Where(static k => k.Name.StartsWith("swarm-", StringComparison.Ordinal));

    /// <summary>The default log driver; absent means <c>json-file</c>.</summary>
    public ClusterValue<string> LogDriver => GetText("log-driver");

    /// <summary>The options of the default log driver.</summary>
    public ImmutableArray<DaemonLogOption> LogOptions { get; }

    /// <summary>The key <c>log-opts</c>; null when it is not written.</summary>
    public YamlNode? LogOptionsKey => _mapping?.Find("log-opts")?.Key;

    /// <summary>Whether <c>log-opts</c> as a whole is unknown or of a wrong type.</summary>
    public bool HasUnknownLogOptions => _mapping?.Find("log-opts") is { } entry && entry.Resolved is not YamlMapping && !ClusterScalar.IsNull(entry.Resolved);

    public ClusterValue<bool> Debug => GetBoolean("debug");

    /// <summary>The engine reads it without regard to case.</summary>
    public ClusterValue<string> LogLevel => GetText("log-level");

    public ClusterValue<string> LogFormat => GetText("log-format");

    public ClusterValue<bool> LiveRestore => GetBoolean("live-restore");

    public ClusterValue<string> FirewallBackend => GetText("firewall-backend");

    /// <summary>Whether the engine makes firewall rules; absent means that it does.</summary>
    public ClusterValue<bool> IPTables => GetBoolean("iptables");

    /// <summary>A value that must be a text.</summary>
    public ClusterValue<string> GetText(string key) => Strict(_mapping?.Find(key));

    public ClusterValue<bool> GetBoolean(string key) => _reader.Boolean(_mapping?.Find(key));

    public ClusterValue<long> GetInteger(string key) => _reader.Integer(_mapping?.Find(key));

    /// <summary>A switch under <c>features</c>: <c>containerd-snapshotter</c>, <c>swarm-nftables</c>.</summary>
    public ClusterValue<bool> GetFeature(string name) => _reader.Boolean(ClusterMapping.Of(_mapping?.Find("features")?.Resolved)?.Find(name));

    /// <summary>The log option of that name; absent when it is not written. A number counts with its text, though the engine refuses it.</summary>
    public ClusterValue<string> GetLogOption(string name)
    {
        foreach (var option in LogOptions)
        {
            if (option.Name == name)
            {
                return option.Value;
            }
        }

        return default;
    }

    /// <summary>The key of the mapping, or its first character where it is a file of its own.</summary>
    /// <exception cref="InvalidOperationException">Nothing is written.</exception>
    public Location GetLocation()
    {
        if ((Key ?? Node) is not { } node)
        {
            throw new InvalidOperationException("The settings are absent.");
        }

        return Key is null ? node.File.GetLocation(new Microsoft.CodeAnalysis.Text.TextSpan(node.Span.Start, Math.Min(1, node.Span.Length))) : Key.GetLocation();
    }

    // A number where a text belongs is of a wrong type, also in YAML that becomes JSON.
    private ClusterValue<string> Strict(ClusterEntry? entry)
    {
        if (entry is null || ClusterScalar.IsNull(entry.Resolved))
        {
            return default;
        }

        return _reader.Scalar(entry.Resolved) is { IsUnknown: false } scalar && _reader.IsText(scalar)
            ? ClusterValue<string>.Known(scalar.Text, entry.Place)
            : ClusterValue<string>.Unknown(entry.Place);
    }

    private ClusterValue<string> ReadOption(ClusterEntry entry)
    {
        if (ClusterScalar.IsNull(entry.Resolved))
        {
            return default;
        }

        return _reader.Scalar(entry.Resolved) is { IsUnknown: false } scalar
            ? ClusterValue<string>.Known(scalar.Text, entry.Place)
            : ClusterValue<string>.Unknown(entry.Place);
    }
}
