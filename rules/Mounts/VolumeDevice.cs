using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Rules.Mounts;

/// <summary>The path of the host that a named volume stands for.</summary>
/// <param name="Path">The path as written.</param>
/// <param name="IsReadOnly">Whether the volume itself cannot be written to.</param>
/// <param name="Value">Where the path is written.</param>
internal sealed record VolumeDevice(string Path, bool IsReadOnly, ComposeValue Value)
{
    // The plugin keeps a volume at the path that it is given (MatchbookLab/local-persist).
    private const string LocalPersist = "local-persist";

    /// <summary>
    /// The path of a volume; null when it is none, or not known. The local driver hands <c>type</c>, <c>o</c> and <c>device</c> to
    /// mount(2) (moby <c>volume/local</c>): a bind mount is one by its option, whatever its type says.
    /// </summary>
    internal static VolumeDevice? Find(ComposeProject project, string name)
    {
        var volume = project.Volumes.FirstOrDefault(v => v.Name == name);
        if (volume is null || (volume.External.IsPresent && !volume.External.Is(false)))
        {
            return null;
        }

        if (volume.Driver.TryGetValue(out var driver) && driver != "local")
        {
            return driver.Contains(LocalPersist, StringComparison.Ordinal) ? Read(volume, "mountpoint", isReadOnly: false) : null;
        }

        var options = Option(volume, "o")?.Value.GetValueOr("").Split(',', StringSplitOptions.TrimEntries) ?? [];
        var isBind = options.Contains("bind") || options.Contains("rbind") || Option(volume, "type")?.Value is { } type && (type.Is("none") || type.Is("bind"));
        return isBind && !volume.Driver.IsUnknown ? Read(volume, "device", options.Contains("ro")) : null;
    }

    private static VolumeDevice? Read(Volume volume, string option, bool isReadOnly) =>
        Option(volume, option) is { } pair && pair.Value.TryGetValue(out var path) && path.Length > 0 ? new VolumeDevice(path, isReadOnly, pair.Source) : null;

    private static NamedValue? Option(Volume volume, string name) => volume.DriverOpts.FirstOrDefault(o => o.Name.Is(name));
}
