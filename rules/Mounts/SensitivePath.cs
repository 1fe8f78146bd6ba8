using System.Collections.Immutable;
using StackLint.Rules.Tables;

namespace StackLint.Rules.Mounts;

/// <summary>Paths of the host that are not for containers: <c>host-paths.txt</c> and <c>raw-devices.txt</c>.</summary>
/// <param name="Pattern">The path; see <see cref="HostPath.Fits"/>.</param>
/// <param name="Writable">What it means to write there.</param>
/// <param name="ReadOnly">What it means to read there.</param>
public sealed record SensitivePath(string Pattern, HostAccess Writable, HostAccess ReadOnly)
{
    private static readonly ImmutableArray<SensitivePath> Paths =
        [.. EmbeddedTable.ReadLines("mounts/host-paths.txt").Select(static l => l.Split(' ')).Select(static w => new SensitivePath(w[0], Read(w[1]), Read(w[2])))];

    private static readonly ILookup<bool, string> RawDevices =
        EmbeddedTable.ReadLines("mounts/raw-devices.txt").ToLookup(static l => !l.StartsWith('!'), static l => l.TrimStart('!'));

    /// <summary>The entry for a path, null when there is none.</summary>
    public static SensitivePath? Find(HostPath path) => Paths.FirstOrDefault(p => path.Fits(p.Pattern));

    /// <summary>Whether a device of the host shows a whole disk or the kernel's log.</summary>
    public static bool IsRawDevice(HostPath device) => RawDevices[true].Any(device.Fits) && !RawDevices[false].Any(device.Fits);

    private static HostAccess Read(string word) => word switch
    {
        "error" => HostAccess.Error,
        "warning" => HostAccess.Warning,
        _ => HostAccess.None,
    };
}
