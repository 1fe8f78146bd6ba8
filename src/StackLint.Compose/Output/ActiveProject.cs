using System.Collections.Immutable;
using StackLint.Compose.ComposeTypes;
using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.Output;

/// <summary>A project reduced to the services that run, and to the objects that they use.</summary>
internal static class ActiveProject
{
    /// <summary>The project without services whose profiles are not asked for.</summary>
    /// <param name="root">The tree in canonical form.</param>
    /// <param name="profiles">The profiles that are asked for.</param>
    internal static ComposeMapping Of(ComposeMapping root, ActiveProfiles profiles)
    {
        if (root.Find("services")?.Value is not ComposeMapping all)
        {
            return Derived.Map(root, root.Entries.RemoveAll(static e => e.Name is "networks" or "volumes" or "secrets" or "configs" or "models"));
        }

        var services = Derived.Map(all, all.Entries.Where(e => profiles.Include(e.Value)));
        var names = services.Entries.Select(static e => e.Value).OfType<ComposeMapping>().ToList();
        var entries = ImmutableArray.CreateBuilder<ComposeEntry>();
        foreach (var top in root.Entries)
        {
            entries.Add(top.Name switch
            {
                "services" => top with { Value = services },
                "networks" => Only(top, Keys(names, "networks")),
                "volumes" => Only(top, VolumeNames(names)),
                "secrets" => Only(top, SecretNames(names)),
                "configs" => Only(top, Sources(names, "configs")),
                "models" => Only(top, Keys(names, "models")),
                _ => top,
            });
        }

        return Derived.Map(root, entries);
    }

    private static ComposeEntry Only(ComposeEntry top, HashSet<string> used) => top.Value is ComposeMapping mapping
        ? top with { Value = Derived.Map(mapping, mapping.Entries.Where(e => used.Contains(e.Name))) }
        : top;

    private static HashSet<string> Keys(IEnumerable<ComposeMapping> services, string key) =>
        [.. services.SelectMany(s => s.Find(key)?.Value is ComposeMapping m ? m.Entries.Select(static e => e.Name).Where(static n => !StructType.IsExtension(n)) : [])];

    private static HashSet<string> VolumeNames(IEnumerable<ComposeMapping> services) =>
        [.. services.SelectMany(static s => Items(s, "volumes"))
            .Where(static v => Text(v, "type") == "volume")
            .Select(static v => Text(v, "source"))
            .OfType<string>()];

    private static HashSet<string> SecretNames(List<ComposeMapping> services) =>
        [.. Sources(services, "secrets"), .. Sources(services.Select(static s => s.Find("build")?.Value).OfType<ComposeMapping>(), "secrets")];

    private static HashSet<string> Sources(IEnumerable<ComposeMapping> owners, string key) =>
        [.. owners.SelectMany(s => Items(s, key)).Select(static f => Text(f, "source")).OfType<string>()];

    private static IEnumerable<ComposeMapping> Items(ComposeMapping owner, string key) =>
        owner.Find(key)?.Value is ComposeSequence list ? list.Items.OfType<ComposeMapping>() : [];

    private static string? Text(ComposeMapping mapping, string key) => (mapping.Find(key)?.Value as ComposeScalar)?.Text;
}
