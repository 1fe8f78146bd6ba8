using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Rules.Portability;

/// <summary>What <c>docker compose</c> loads and does nothing with on one engine (docker/compose, <c>pkg/compose/create.go</c>).</summary>
internal static class ComposeIgnoredKeys
{
    private static readonly (string Key, string? Instead)[] Deploy =
    [
        ("mode", null),
        ("endpoint_mode", null),
        ("placement", null),
        ("update_config", null),
        ("rollback_config", null),
        ("labels", "write labels of the service itself"),
    ];

    internal static IEnumerable<IgnoredKey> Of(Service service)
    {
        foreach (var (key, instead) in Deploy)
        {
            if (service.Deploy.FindEntry(key) is { Value.IsNull: false } entry && !IsDefault(service, key))
            {
                yield return new IgnoredKey($"deploy.{key}", entry) { IsSilent = true, Instead = instead };
            }
        }

        foreach (var key in (string[])["cpus", "generic_resources"])
        {
            if (service.Deploy.Resources.Reservations.FindEntry(key) is { Value.IsNull: false } entry)
            {
                yield return new IgnoredKey($"deploy.resources.reservations.{key}", entry) { IsSilent = true };
            }
        }

        // The loader fills in `ingress`, and `docker compose config` prints it.
        foreach (var item in service.GetItems("ports"))
        {
            if ((item.Written as ComposeMapping)?.Find("mode") is { Value: ComposeScalar { IsUnknown: false, Text: "host" } } mode)
            {
                yield return new IgnoredKey("ports.mode", mode) { IsSilent = true };
            }
        }
    }

    // `replicated` is what Compose does anyway.
    private static bool IsDefault(Service service, string key) => key == "mode" && service.Deploy.Mode.Is("replicated");
}
