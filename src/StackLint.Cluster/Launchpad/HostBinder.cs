using System.Collections.Immutable;
using StackLint.Cluster.Daemon;
using StackLint.Cluster.Reading;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster.Launchpad;

/// <summary>Reads the hosts of a cluster.</summary>
internal sealed class HostBinder(LaunchpadKeys keys, ScalarReader reader)
{
    internal ImmutableArray<LaunchpadHost> Bind(ClusterEntry? hosts)
    {
        if (hosts?.Resolved is not YamlSequence sequence)
        {
            return [];
        }

        var result = ImmutableArray.CreateBuilder<LaunchpadHost>();
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            if (ClusterMapping.Of(sequence.Items[i]) is { } host)
            {
                result.Add(BindHost(host, i));
            }
        }

        return result.ToImmutable();
    }

    private LaunchpadHost BindHost(ClusterMapping host, int index)
    {
        var (protocol, connection) = FindConnection(host);
        var settings = ClusterMapping.Of(connection?.Resolved);
        var daemon = keys.Find(host, "mcrConfig", "engineConfig", LaunchpadVersion.Mke11);
        var isFlat = keys.Version is null or LaunchpadVersion.V1Beta1;
        var address = reader.Text(settings?.Find("address"));
        if (protocol == LaunchpadProtocol.Localhost)
        {
            address = ClusterValue<string>.Known("127.0.0.1", connection!.Place);
        }
        else if (keys.Version is null or <= LaunchpadVersion.Mke12 && host.Find("address") is { } flat)
        {
            address = reader.Text(flat);
            protocol = protocol == LaunchpadProtocol.None ? LaunchpadProtocol.Ssh : protocol;
        }

        return new LaunchpadHost(host.Node)
        {
            Index = index,
            Role = Role(host),
            Protocol = protocol,
            Address = address,
            Port = reader.Integer(settings?.Find("port") ?? (isFlat ? host.Find("sshPort") : null)),
            User = reader.Text(settings?.Find("user") ?? (isFlat ? host.Find("user") : null)),
            Password = protocol == LaunchpadProtocol.WinRM ? reader.Text(settings?.Find("password")) : default,
            PrivateInterface = reader.Text(host.Find("privateInterface")),
            SwarmAddress = reader.Text(host.Find("swarmAddress")),
            Environment = reader.Pairs(host.Find("environment")),
            Daemon = DaemonBinder.Bind(daemon?.Key, daemon?.Resolved, reader),
        };
    }

    private ClusterValue<string> Role(ClusterMapping host)
    {
        var role = reader.Text(host.Find("role"));
        return role.Is("dtr") && keys.Version is null or <= LaunchpadVersion.V1 ? role.Select(static _ => "msr") : role;
    }

    // The order in which Launchpad's library for connections looks.
    private (LaunchpadProtocol Protocol, ClusterEntry? Entry) FindConnection(ClusterMapping host)
    {
        if (Written(host, "winRM") is { } winRM)
        {
            return (LaunchpadProtocol.WinRM, winRM);
        }

        if (Written(host, "localhost") is { } local && !reader.Boolean(ClusterMapping.Of(local.Resolved)?.Find("enabled") ?? local).Is(false))
        {
            return (LaunchpadProtocol.Localhost, local);
        }

        return Written(host, "ssh") is { } ssh ? (LaunchpadProtocol.Ssh, ssh)
            : Written(host, "openSSH") is { } openSsh ? (LaunchpadProtocol.OpenSsh, openSsh)
            : (LaunchpadProtocol.None, null);
    }

    private static ClusterEntry? Written(ClusterMapping host, string name) =>
        host.Find(name) is { } entry && !ClusterScalar.IsNull(entry.Resolved) ? entry : null;
}
