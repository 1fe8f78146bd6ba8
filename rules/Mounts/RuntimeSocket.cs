using System.Collections.Immutable;
using StackLint.Rules.Tables;

namespace StackLint.Rules.Mounts;

/// <summary>What lets a container control the host through an API: <c>runtime-sockets.txt</c>.</summary>
/// <param name="Path">The path that gives it, as written.</param>
/// <param name="Controlled">What is controlled, for a message.</param>
public sealed record RuntimeSocket(string Path, string Controlled)
{
    private const string Docker = "the Docker daemon";

    private static readonly ImmutableArray<string> Lines = EmbeddedTable.ReadLines("mounts/runtime-sockets.txt");
    private static readonly ImmutableArray<RuntimeSocket> Sockets = Read("socket");
    private static readonly ImmutableArray<RuntimeSocket> Pipes = Read("pipe");
    private static readonly ImmutableArray<RuntimeSocket> Folders = Read("folder");

    /// <summary>Whether the path is a folder that holds the socket.</summary>
    internal bool IsFolder { get; init; }

    /// <summary>Whether it is the API of Docker, which a proxy can stand in front of.</summary>
    internal bool IsDockerApi => Controlled == Docker;

    /// <summary>What a mount gives control of: by its source, or by a target that has no other use; null when it is nothing.</summary>
    public static RuntimeSocket? Find(HostMount mount) =>
        FindByName(mount.Source)
        ?? (mount.Path is { } path && Folders.FirstOrDefault(f => f.Path == path.Text) is { } folder ? folder with { Path = mount.Source, IsFolder = true } : null)
        ?? (mount.Device is null && mount.Path?.Text != "/dev/null" && mount.Mount.Target.TryGetValue(out var target) ? FindByName(target) : null);

    /// <summary>Whether a path is the socket or pipe of Docker.</summary>
    internal static bool IsDocker(string path) => FindByName(path)?.Controlled == Docker;

    private static RuntimeSocket? FindByName(string path)
    {
        var text = path.Replace('\\', '/');
        var found = Sockets.FirstOrDefault(s => text.EndsWith("/" + s.Path, StringComparison.Ordinal))
            ?? Pipes.FirstOrDefault(p => text.EndsWith("/pipe/" + p.Path, StringComparison.OrdinalIgnoreCase));
        return found is null ? null : found with { Path = path };
    }

    private static ImmutableArray<RuntimeSocket> Read(string kind) =>
        [.. EmbeddedTable.ReadKind(Lines, kind).Select(static line => line.Split(' ', 2)).Select(static words => new RuntimeSocket(words[0], words[1]))];
}
