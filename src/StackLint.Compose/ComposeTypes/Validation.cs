using StackLint.Compose.Loading;
using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary>What compose-go checks of volumes, secrets, configs and devices (<c>validation</c>), and the path that a volume may hold.</summary>
internal static class Validation
{
    /// <summary>The folder of a bind mount that is written as a volume is made absolute.</summary>
    internal static ComposeValue Volume(ComposeValue value, TreePath path, ComposeDecoder decoder)
    {
        if (value is not ComposeMapping mapping)
        {
            return value;
        }

        CheckExternal(mapping, path, decoder);
        if (mapping.Find("driver")?.Value is not ComposeScalar { Text: "local" }
            || mapping.Find("driver_opts") is not { Value: ComposeMapping options } entry
            || options.Find("o")?.Value is not ComposeScalar { Text: "bind" }
            || options.Find("device") is not { } device)
        {
            return value;
        }

        var changed = Derived.Map(options, options.Entries.Replace(device, device with { Value = decoder.Paths.MaybeUnix(device.Value) }));
        return Derived.Map(mapping, mapping.Entries.Replace(entry, entry with { Value = changed }));
    }

    internal static ComposeValue Secret(ComposeValue value, TreePath path, ComposeDecoder decoder) =>
        CheckSource(value, path, decoder, ["file", "environment"]);

    internal static ComposeValue Config(ComposeValue value, TreePath path, ComposeDecoder decoder) =>
        CheckSource(value, path, decoder, ["file", "environment", "content"]);

    internal static ComposeValue DeviceRequest(ComposeValue value, TreePath path, ComposeDecoder decoder)
    {
        if (value is ComposeMapping mapping && mapping.Find("count") is not null && mapping.Find("device_ids")?.Value is { } ids)
        {
            decoder.Refuse(ids, path, "\"count\" and \"device_ids\" attributes are exclusive", LoadProblemKind.Conflict);
        }

        return value;
    }

    private static ComposeValue CheckSource(ComposeValue value, TreePath path, ComposeDecoder decoder, string[] keys)
    {
        if (value is not ComposeMapping mapping)
        {
            return value;
        }

        var count = keys.Count(k => mapping.Find(k) is not null);
        var names = string.Join('|', keys);
        if (count > 1)
        {
            decoder.Refuse(value, path, $"{names} attributes are mutually exclusive", LoadProblemKind.Conflict);
        }
        else if (count == 0 && mapping.Find("driver") is null && mapping.Find("external") is null)
        {
            decoder.Refuse(value, path, $"one of {names} must be set");
        }

        return value;
    }

    private static void CheckExternal(ComposeMapping mapping, TreePath path, ComposeDecoder decoder)
    {
        if (mapping.Find("external")?.Value is not ComposeScalar { IsUnknown: false } external || !external.Text.Equals("true", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        foreach (var entry in mapping.Entries)
        {
            if (entry.Name is not ("name" or "external") && !StructType.IsExtension(entry.Name))
            {
                decoder.Refuse(
                    entry.Value,
                    path,
                    $"conflicting parameters \"external\" and \"{entry.Name}\" specified",
                    LoadProblemKind.Conflict);
            }
        }
    }
}
