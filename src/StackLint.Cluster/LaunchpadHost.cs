using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster;

/// <summary>One of <c>spec.hosts</c>.</summary>
/// <param name="node">Its mapping.</param>
public sealed class LaunchpadHost(YamlMapping node)
{
    public YamlMapping Node { get; } = node;

    /// <summary>Its place in the list, counted from 0.</summary>
    public required int Index { get; init; }

    /// <summary><c>manager</c>, <c>worker</c> or <c>msr</c>, which is written <c>dtr</c> before <c>mke/v1.1</c>; another value when Launchpad refuses it.</summary>
    public ClusterValue<string> Role { get; internal init; }

    public bool IsManager => Role.Is("manager");

    public bool IsWorker => Role.Is("worker");

    /// <summary>Whether a replica of the registry runs there.</summary>
    public bool IsRegistry => Role.Is("msr");

    public LaunchpadProtocol Protocol { get; internal init; }

    /// <summary>Whether the host is known to run Windows; of hosts behind SSH nothing is known.</summary>
    public bool IsWindows => Protocol == LaunchpadProtocol.WinRM;

    /// <summary>Address or name of the host; <c>127.0.0.1</c> for the machine that Launchpad runs on.</summary>
    public ClusterValue<string> Address { get; internal init; }

    /// <summary>The port of the connection; absent means that of the protocol.</summary>
    public ClusterValue<long> Port { get; internal init; }

    public ClusterValue<string> User { get; internal init; }

    /// <summary>The password of a connection through WinRM.</summary>
    public ClusterValue<string> Password { get; internal init; }

    public ClusterValue<string> PrivateInterface { get; internal init; }

    public ClusterValue<string> SwarmAddress { get; internal init; }

    /// <summary>The variables of the engine's environment.</summary>
    public ImmutableArray<ClusterPair> Environment { get; internal init; } = [];

    /// <summary>The settings of the engine, <c>mcrConfig</c> or <c>engineConfig</c>.</summary>
    public required DaemonSettings Daemon { get; init; }

    /// <summary>What to call the host: its address where it is known, else its place.</summary>
    public string DisplayName => Address.GetValueOr($"hosts[{Index}]");

    public Location GetLocation() => Node.GetLocation();
}
