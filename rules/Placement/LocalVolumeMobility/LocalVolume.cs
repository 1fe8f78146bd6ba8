using System.Collections.Immutable;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Rules.Placement;

/// <summary>Tells which volumes are kept on the disks of a node.</summary>
internal static class LocalVolume
{
    // File systems of one machine's disks; all else that the driver can mount comes over a network or is kept in memory.
    private static readonly ImmutableArray<string> DiskTypes = ["btrfs", "exfat", "ext2", "ext3", "ext4", "f2fs", "ntfs", "vfat", "xfs", "zfs"];

    /// <summary>
    /// The folder of the node that a volume of the driver <c>local</c> is, empty when the driver keeps one of its own; null when
    /// the volume is something else, or that cannot be known.
    /// </summary>
    internal static string? FindPath(Volume volume)
    {
        if (volume.IsUnknown || volume.External.IsUnknown || volume.External.Is(true) || !IsLocal(volume.Driver)
            || volume.FindEntry("driver_opts") is { Value: ComposeScalar { IsNull: false } })
        {
            return null;
        }

        var options = volume.DriverOpts;
        if (options.Any(static o => o.Name.IsUnknown || o.Value.IsUnknown))
        {
            return null;
        }

        var type = ValueOf(options, "type");
        var device = ValueOf(options, "device");
        var mountOptions = ValueOf(options, "o").Split(',');
        return mountOptions.Contains("bind") || mountOptions.Contains("rbind") ? device.StartsWith('/') ? device : null
            : type is "" or "none" && device.Length == 0 && !mountOptions.Any(static o => o.StartsWith("addr=", StringComparison.Ordinal)) ? ""
            : DiskTypes.Contains(type) ? ""
            : null;
    }

    private static bool IsLocal(Located<string> driver) => driver.IsAbsent || driver.Is("") || driver.Is("local");

    private static string ValueOf(ImmutableArray<NamedValue> options, string name) =>
        options.FirstOrDefault(o => o.Name.Is(name))?.Value.GetValueOr("") ?? "";
}
