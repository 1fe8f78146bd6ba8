using StackLint.Compose.Model;

namespace StackLint.Rules.Placement;

/// <summary>A mount whose content stays on the node where the task runs.</summary>
/// <param name="Mount">The mount.</param>
/// <param name="Name">The volume's name, or the path.</param>
/// <param name="IsVolume">Whether it is a named volume, so that nothing but that node can hold its content.</param>
internal sealed record StateMount(VolumeMount Mount, string Name, bool IsVolume)
{
    /// <summary>Whether the service writes to it, as far as is known.</summary>
    internal bool IsWritten => Mount.ReadOnly.IsAbsent || Mount.ReadOnly.Is(false);

    /// <summary>The mounts of a service that are kept on a node.</summary>
    /// <param name="project">Declares the volumes.</param>
    /// <param name="service">Has the mounts.</param>
    /// <param name="sharedPaths">Paths that are the same on every node.</param>
    internal static IEnumerable<StateMount> Of(ComposeProject project, Service service, IReadOnlyList<string> sharedPaths)
    {
        foreach (var mount in service.Volumes)
        {
            if (!mount.Type.TryGetValue(out var type) || !mount.MountSource.TryGetValue(out var source))
            {
                continue;
            }

            if (type == "bind" && !HostPaths.IsConfigurationFile(source) && IsKept(source, sharedPaths))
            {
                yield return new StateMount(mount, source, IsVolume: false);
            }
            else if (type == "volume"
                && project.Volumes.FirstOrDefault(v => v.Name == source) is { } volume
                && LocalVolume.FindPath(volume) is { } path
                && (path.Length == 0 || IsKept(path, sharedPaths)))
            {
                yield return new StateMount(mount, source, IsVolume: path.Length == 0);
            }
        }
    }

    private static bool IsKept(string path, IReadOnlyList<string> sharedPaths) =>
        HostPaths.IsData(path) && !HostPaths.IsNamedShared(path) && !HostPaths.IsAmong(path, sharedPaths);
}
