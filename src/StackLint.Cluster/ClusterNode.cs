using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Compose.Units;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster;

/// <summary>A node of a swarm (<c>api/types/swarm/node.go</c> of moby).</summary>
/// <param name="node">Its mapping.</param>
public sealed class ClusterNode(YamlMapping node)
{
    public YamlMapping Node { get; } = node;

    /// <summary>Its place in the list, counted from 0.</summary>
    public required int Index { get; init; }

    public ClusterValue<string> Id { get; internal init; }

    public ClusterValue<string> Hostname { get; internal init; }

    /// <summary><c>manager</c> or <c>worker</c>.</summary>
    public ClusterValue<string> Role { get; internal init; }

    public bool IsManager => Role.Is("manager");

    /// <summary><c>active</c>, <c>pause</c> or <c>drain</c>.</summary>
    public ClusterValue<string> Availability { get; internal init; }

    /// <summary>The labels that <c>docker node update --label-add</c> sets.</summary>
    public ImmutableArray<ClusterPair> Labels { get; internal init; } = [];

    /// <summary>The labels that the engine's own settings give.</summary>
    public ImmutableArray<ClusterPair> EngineLabels { get; internal init; } = [];

    public ClusterValue<string> EngineVersion { get; internal init; }

    /// <summary>The memory in bytes that the kernel reports, some less than what is built in.</summary>
    public ClusterValue<long> MemoryBytes { get; internal init; }

    /// <summary>The processors in billionths.</summary>
    public ClusterValue<long> NanoCpus { get; internal init; }

    /// <summary><see cref="MemoryBytes"/> as a size.</summary>
    public ClusterValue<ByteSize> Memory => MemoryBytes.Select(static b => new ByteSize(b));

    /// <summary><c>linux</c> or <c>windows</c>.</summary>
    public ClusterValue<string> OperatingSystem { get; internal init; }

    /// <summary>For example <c>x86_64</c>.</summary>
    public ClusterValue<string> Architecture { get; internal init; }

    /// <summary>Whether the node leads the managers; absent when the file does not say so, as for every other node.</summary>
    public ClusterValue<bool> IsLeader { get; internal init; }

    /// <summary><c>ready</c>, <c>down</c>, <c>unknown</c> or <c>disconnected</c>.</summary>
    public ClusterValue<string> Status { get; internal init; }

    /// <summary>The address that the node is known under.</summary>
    public ClusterValue<string> Address { get; internal init; }

    /// <summary>What to call the node: its host name, its ID, else its place.</summary>
    public string DisplayName => Hostname.GetValueOr(Id.GetValueOr($"[{Index}]"));

    /// <summary>The label of that name; absent when the node has none.</summary>
    public ClusterValue<string> GetLabel(string name) => Labels.FirstOrDefault(l => l.Name == name)?.Value ?? default;

    public Location GetLocation() => Node.GetLocation();
}
