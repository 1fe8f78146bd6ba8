using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster;

/// <summary>A cluster as Mirantis Launchpad installs it.</summary>
public sealed class LaunchpadDocument : ClusterDocument
{
    internal LaunchpadDocument(YamlFile yaml, ImmutableArray<ClusterProblem> problems)
        : base(yaml, problems)
    {
    }

    public override ClusterDocumentKind Kind => ClusterDocumentKind.Launchpad;

    /// <summary>The mapping at the top of the file; null when there is none.</summary>
    public YamlMapping? Root { get; internal init; }

    public ClusterValue<string> ApiVersion { get; internal init; }

    /// <summary>The version that <see cref="ApiVersion"/> names; null when it is unknown or not accepted.</summary>
    public LaunchpadVersion? Version { get; internal init; }

    /// <summary><c>kind</c>: <c>mke</c>, <c>mke+msr</c>, formerly <c>DockerEnterprise</c> and <c>UCP</c>.</summary>
    public ClusterValue<string> Product { get; internal init; }

    /// <summary><c>metadata.name</c>.</summary>
    public ClusterValue<string> Name { get; internal init; }

    /// <summary>The key <c>spec</c>; null when it is not written.</summary>
    public YamlNode? SpecKey { get; internal init; }

    /// <summary>The key <c>spec.hosts</c>; null when it is not written.</summary>
    public YamlNode? HostsKey { get; internal init; }

    public ImmutableArray<LaunchpadHost> Hosts { get; internal init; } = [];

    /// <summary>Whether the list of hosts, or the role of one of them, is not known: they cannot be counted.</summary>
    public bool HasUnknownHosts { get; internal init; }

    public IEnumerable<LaunchpadHost> Managers => Hosts.Where(static h => h.IsManager);

    public IEnumerable<LaunchpadHost> Workers => Hosts.Where(static h => h.IsWorker);

    /// <summary>The hosts of the registry's replicas.</summary>
    public IEnumerable<LaunchpadHost> Registries => Hosts.Where(static h => h.IsRegistry);

    public required MkeSection Mke { get; init; }

    public required MsrSection Msr { get; init; }

    public required McrSection Mcr { get; init; }

    /// <summary>The flags of <c>docker swarm init</c>: under <c>mcr</c>, up to <c>mke/v1.4</c> under <c>mke</c>.</summary>
    public required LaunchpadFlags SwarmInstallFlags { get; init; }

    /// <summary>The key <c>spec.hosts</c>, or what stands nearest to where it is missing.</summary>
    public Location GetHostsLocation() => (HostsKey ?? SpecKey ?? (YamlNode?)Root)?.GetLocation() ?? Source.GetLocation(default);
}
