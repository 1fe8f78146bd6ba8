using System.Collections.Immutable;
using StackLint.Compose.Units;
using StackLint.Rules.Tables;

namespace StackLint.Rules.Networking;

/// <summary>Ports whose number says who connects to them.</summary>
internal static class MeshPorts
{
    private static readonly ImmutableArray<string> Lines = EmbeddedTable.ReadLines("networking/mesh-ports.txt");

    private static readonly ImmutableArray<(int Port, string Name)> External = Read("external");

    private static readonly ImmutableArray<(int Port, string Name)> Log = Read("log");

    private static readonly ImmutableArray<(int Port, string Name)> Http = Read("http");

    private static readonly ImmutableArray<(int Port, string Name)> Backend = Read("backend");

    /// <summary>The database, cache or queue whose port is in the range, null when there is none.</summary>
    internal static string? FindBackend(PortRange ports) => Find(Backend, ports);

    /// <summary>Whether a back end speaks HTTP on the port.</summary>
    internal static bool IsHttp(int port) => Find(Http, new PortRange(port, port)) is not null;

    /// <summary>The outside protocol of a port in the range, null when there is none.</summary>
    internal static string? FindExternalProtocol(PortRange ports) => Find(External, ports);

    /// <summary>The log protocol of a port in the range, null when there is none.</summary>
    internal static string? FindLogProtocol(PortRange ports) => Find(Log, ports);

    private static string? Find(ImmutableArray<(int Port, string Name)> table, PortRange ports)
    {
        foreach (var (port, name) in table)
        {
            if (ports.Contains(port))
            {
                return name;
            }
        }

        return null;
    }

    private static ImmutableArray<(int Port, string Name)> Read(string kind) =>
        [.. EmbeddedTable.ReadKind(Lines, kind).Select(static row => (int.Parse(row[..row.IndexOf(' ')]), row[(row.IndexOf(' ') + 1)..]))];
}
