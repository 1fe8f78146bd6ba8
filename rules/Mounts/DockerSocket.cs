using StackLint.Compose.Interpolation;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Rules.Mounts;

/// <summary>Finds mounts of the engine's API socket.</summary>
public static class DockerSocket
{
    /// <summary>Whether a service gets the socket; null when that depends on a variable.</summary>
    public static bool? IsMountedBy(Service service)
    {
        if (service.UseApiSocket.Is(true))
        {
            return true;
        }

        bool? result = service.FindEntry("volumes") is { Value: ComposeScalar { IsNull: false } } ? null : false;
        foreach (var mount in service.Volumes)
        {
            switch (IsSocket(mount))
            {
                case true:
                    return true;
                case null:
                    result = null;
                    break;
            }
        }

        return result;
    }

    /// <summary>Whether a mount is the socket, by its path on either side; null when that depends on a variable.</summary>
    public static bool? IsSocket(VolumeMount mount)
    {
        if (IsSocketPath(mount.MountSource) || IsSocketPath(mount.Target))
        {
            return true;
        }

        return mount.Item is ComposeScalar { IsUnknown: true } scalar
            ? scalar.Text.Contains("docker.sock", StringComparison.Ordinal) ? true : IsWhollyUnknown(scalar.Text) ? null : false
            : false;
    }

    private static bool IsSocketPath(Located<string> path) => path.TryGetValue(out var text) && RuntimeSocket.IsDocker(text);

    private static bool IsWhollyUnknown(string text) =>
        !text.Contains(InterpolatedText.Hole) || text.AsSpan().Trim(InterpolatedText.Hole).IsEmpty;
}
