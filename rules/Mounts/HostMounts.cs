using StackLint.Compose.Interpolation;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Rules.Mounts;

/// <summary>Finds what a service mounts of the host.</summary>
public static class HostMounts
{
    private static readonly string[] HomeVariables = ["HOME", "USERPROFILE"];

    /// <summary>The mounts in the order of the service.</summary>
    public static IEnumerable<HostMount> Of(ComposeProject project, Service service) => service.Volumes.Select(m => Read(project, m)).OfType<HostMount>();

    private static HostMount? Read(ComposeProject project, VolumeMount mount)
    {
        if (mount.Type.Is("volume"))
        {
            return mount.MountSource.TryGetValue(out var name) && VolumeDevice.Find(project, name) is { } device
                ? new HostMount(mount, device.Path, HostPath.Parse(device.Path), device.IsReadOnly ? true : ReadOnly(mount))
                {
                    Device = device.Value,
                }
                : null;
        }

        return !mount.Type.IsUnknown && !mount.Type.Is("bind") && !mount.Type.Is("npipe") ? null
            : mount.MountSource.TryGetValue(out var source)
                ? new HostMount(mount, source, HostPath.Parse(source), ReadOnly(mount)) { Propagation = FindPropagation(mount) }
            : FindUnknownSource(mount) is { } text ? new HostMount(mount, text.Source, text.Path, ReadOnly(mount)) { Propagation = FindPropagation(mount) }
            : null;
    }

    private static bool? ReadOnly(VolumeMount mount) => mount.ReadOnly.IsUnknown ? null : mount.ReadOnly.Is(true);

    // Of a source with a variable that has no value the rest can still tell: $HOME is a home directory whoever calls.
    private static (string Source, HostPath? Path)? FindUnknownSource(VolumeMount mount)
    {
        var scalar = mount.Item as ComposeScalar ?? (mount.Item as ComposeMapping)?.Find("source")?.Value as ComposeScalar;
        if (scalar is null || !scalar.Text.Contains(InterpolatedText.Hole))
        {
            return null;
        }

        var colon = mount.IsShortSyntax ? scalar.Text.IndexOf(':') : -1;
        var text = colon < 0 ? scalar.Text : scalar.Text[..colon];
        var isHome = text.LastIndexOf(InterpolatedText.Hole) == 0 && HomeVariables.Contains(scalar.Variables.FirstOrDefault(), StringComparer.Ordinal);
        return isHome ? ($"~{text[1..]}", HostPath.Parse($"~{text[1..]}")) : (text, null);
    }

    private static string? FindPropagation(VolumeMount mount)
    {
        if (mount.Item is ComposeMapping mapping)
        {
            return (mapping.Find("bind")?.Value as ComposeMapping)?.Find("propagation")?.Value is ComposeScalar { IsUnknown: false } written ? written.Text : null;
        }

        // The last one counts (docker/cli compose/loader/volume.go).
        return mount.MountSource.IsKnown && mount.Target.TryGetValue(out var target) && mount.Item is ComposeScalar { IsUnknown: false } scalar
            ? scalar.Text[(mount.MountSource.Value.Length + 1 + target.Length)..].TrimStart(':').Split(',').LastOrDefault(IsPropagation)
            : null;
    }

    private static bool IsPropagation(string option) => option is "private" or "rprivate" or "shared" or "rshared" or "slave" or "rslave";
}
