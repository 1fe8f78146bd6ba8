using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Rules.Portability;

/// <summary>
/// What docker/cli loads and does not send to the manager: the keys that it names in a notice (<c>compose/types</c>,
/// <c>UnsupportedProperties</c> and <c>DeprecatedProperties</c>), and those of which it says nothing.
/// </summary>
internal static class StackIgnoredKeys
{
    // `restart` is named in the notice as well, yet used where deploy.restart_policy is absent.
    private static readonly (string Key, string? Instead)[] Noticed =
    [
        ("cgroup_parent", null),
        ("cgroupns_mode", null),
        ("devices", null),
        ("domainname", "write the domain into hostname"),
        ("external_links", "join both services to one network"),
        ("ipc", null),
        ("links", "services on one network reach each other by name"),
        ("mac_address", null),
        ("network_mode", "join the service to a network, for the host's own to an external one named host"),
        ("pid", null),
        ("privileged", "grant single capabilities with cap_add"),
        ("security_opt", null),
        ("shm_size", "mount a tmpfs volume at /dev/shm"),
        ("userns_mode", null),
    ];

    private static readonly (string Key, string? Instead)[] Deprecated = [("container_name", null), ("expose", null)];

    internal static IEnumerable<IgnoredKey> Of(Service service)
    {
        foreach (var (key, instead) in Noticed)
        {
            if (Find(service, key) is { } entry)
            {
                yield return new IgnoredKey(key, entry) { Instead = instead };
            }
        }

        foreach (var (key, _) in Deprecated)
        {
            if (Find(service, key) is { } entry)
            {
                yield return new IgnoredKey(key, entry) { IsHarmless = true };
            }
        }

        // Without an image the service is refused, which is another rule's finding.
        if (service.Has("image") && Find(service, "build") is { } build)
        {
            yield return new IgnoredKey("build", build) { IsHarmless = true };
        }

        // A mapping is refused, which is SL6002's finding.
        if (Find(service, "depends_on") is { Value.Written: not ComposeMapping } order)
        {
            yield return new IgnoredKey("depends_on", order) { IsSilent = true, Instead = "let the service try again until the others answer" };
        }

        if (Find(service, "tmpfs") is { } tmpfs)
        {
            yield return new IgnoredKey("tmpfs", tmpfs) { IsSilent = true, Instead = "write a volume with type: tmpfs and its target" };
        }

        foreach (var network in service.Networks)
        {
            foreach (var key in (string[])["ipv4_address", "ipv6_address"])
            {
                if ((network.Source as ComposeMapping)?.Find(key) is { Value.IsNull: false } address)
                {
                    yield return new IgnoredKey($"networks.{network.Name}.{key}", address) { IsSilent = true };
                }
            }
        }
    }

    private static ComposeEntry? Find(Service service, string key) => service.FindEntry(key) is { Value.IsNull: false } entry ? entry : null;
}
