using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Rules.Placement;

/// <summary>What docker/cli refuses of a mount (<c>compose/convert/volume.go</c>), and what the manager does.</summary>
internal static class MountRefusals
{
    private static readonly Dictionary<string, string[]> OptionsOf = new(StringComparer.Ordinal)
    {
        ["volume"] = ["volume"],
        ["bind"] = ["bind"],
        ["tmpfs"] = ["tmpfs"],
        ["npipe"] = ["bind"],
        ["cluster"] = [],
    };

    internal static IEnumerable<Refusal> Of(Service service)
    {
        var seen = new Dictionary<string, VolumeMount>(StringComparer.Ordinal);
        var items = service.GetItems("volumes").Where(static i => !i.IsNull).ToList();
        var mounts = service.Volumes;
        for (var i = 0; i < mounts.Length; i++)
        {
            var mount = mounts[i];
            if (CheckMount(mount, items[i] as ComposeMapping) is { } refusal)
            {
                yield return refusal;
            }

            if (mount.Target.TryGetValue(out var target) && !seen.TryAdd(target, mount))
            {
                yield return Refusal.ByManager($"Mount on '{target}'", mount.Item, "is the second on that path") with { Other = seen[target].Item.Node };
            }
        }
    }

    private static Refusal? CheckMount(VolumeMount mount, ComposeMapping? loaded)
    {
        if (!mount.Type.TryGetValue(out var type) || type.Length == 0)
        {
            return null;
        }

        if (!OptionsOf.TryGetValue(type, out var allowed))
        {
            // Newer clients know images too.
            return type == "image" ? null : Refusal.ByClient($"Mount type '{type}'", mount.Type.Source!, "must be volume, bind, tmpfs, npipe or cluster");
        }

        foreach (var options in (string[])["bind", "volume", "tmpfs"])
        {
            if (!allowed.Contains(options) && loaded?.Find(options) is { Value: ComposeMapping { Entries.IsEmpty: false } } entry)
            {
                return new Refusal(
                    mount.IsShortSyntax ? "Mount" : $"Mount option '{options}'",
                    entry.Key,
                    $"sets what belongs to {options} mounts, and the mount is a {type}",
                    Analysis.Findings.FindingStage.Deploy);
            }
        }

        return type switch
        {
            "tmpfs" when mount.MountSource is { IsKnown: true, Value.Length: > 0 } source => Refusal.ByClient($"Source '{source.Value}'", source.Source!, "must not be given for a tmpfs"),
            "npipe" when mount.MountSource.IsAbsent => Refusal.ByClient("Named pipe", mount.Item, "must have a source"),
            _ => null,
        };
    }
}
