using System.Collections.Immutable;
using StackLint.Rules.Patterns;
using StackLint.Rules.Tables;

namespace StackLint.Rules.Placement;

/// <summary>Tells paths of the host apart.</summary>
internal static class HostPaths
{
    // What belongs to the node itself: a service that reads it wants that node's, not data of its own.
    private static readonly string[] NodeFolders =
        ["/boot", "/dev", "/etc", "/lib", "/proc", "/run", "/sys", "/tmp", "/usr/bin", "/usr/lib", "/usr/share", "/usr/src", "/var/lib/docker", "/var/run", "/var/tmp"];

    private static readonly ImmutableArray<string> SharedNames = EmbeddedTable.ReadLines("placement/shared-storage.txt");

    private static readonly ImmutableArray<string> ConfigurationEnds = EmbeddedTable.ReadLines("placement/configuration-files.txt");

    /// <summary>Whether the client takes a path as it is (docker/cli <c>compose/loader/loader.go</c>); it joins any other to its own folder.</summary>
    internal static bool IsAbsolute(string path) =>
        path.StartsWith('/') || path.StartsWith(@"\\", StringComparison.Ordinal) || HasDrive(path);

    /// <summary>Whether a path is one of the node's disks, as far as its text tells: no share, no pipe, nothing that the system keeps.</summary>
    internal static bool IsData(string path)
    {
        if (HasDrive(path))
        {
            return true;
        }

        var folder = path.TrimEnd('/');
        return folder.Length > 0 && path[0] == '/' && !NodeFolders.Any(f => folder == f || folder.StartsWith(f + '/', StringComparison.Ordinal));
    }

    /// <summary>Whether a path is, by its ending, a single file of settings: <c>configuration-files.txt</c>.</summary>
    internal static bool IsConfigurationFile(string path) => ConfigurationEnds.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a path is called after a file system that every node mounts.</summary>
    internal static bool IsNamedShared(string path) => SharedNames.Any(name =>
        name[0] == '/'
            ? path == name || path.StartsWith(name + '/', StringComparison.Ordinal)
            : path.Split('/', '\\', '-', '_', '.').Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a path is one of the patterns, or below one; <c>*</c> stands for any characters.</summary>
    internal static bool IsAmong(string path, IReadOnlyList<string> patterns)
    {
        var folder = path.TrimEnd('/');
        return patterns.Any(pattern =>
            pattern.TrimEnd('/') is var wanted && (Wildcard.IsMatch(wanted, folder) || Wildcard.IsMatch(wanted + "/*", folder)));
    }

    // C:\ or C:/
    private static bool HasDrive(string path) => path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] == ':' && path[2] is '\\' or '/';
}
