using System.Collections.Immutable;

namespace StackLint.Cluster.Daemon;

/// <summary>The keys of <c>daemon.json</c>.</summary>
internal static class DaemonKeyTable
{
    private const string Resource = "daemon/daemon-keys.txt";

    private static readonly Dictionary<string, DaemonKnownKey> Keys =
        ReadLines().ToDictionary(static k => k.Name, StringComparer.Ordinal);

    /// <summary>The keys that have an effect: what somebody may have meant.</summary>
    internal static ImmutableArray<string> EffectiveNames { get; } =
        [.. Keys.Values.Where(static k => k.Type is not (DaemonKeyType.Ignored or DaemonKeyType.Removed)).Select(static k => k.Name).Order(StringComparer.Ordinal)];

    internal static DaemonKnownKey? Find(string name) => Keys.GetValueOrDefault(name);

    private static IEnumerable<DaemonKnownKey> ReadLines()
    {
        using var stream = typeof(DaemonKeyTable).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The table '{Resource}' is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var name, var type, .. var rest])
            {
                yield return type switch
                {
                    "ignored" => new DaemonKnownKey(name, DaemonKeyType.Ignored, null, rest.ElementAtOrDefault(0)),
                    "removed" => new DaemonKnownKey(name, DaemonKeyType.Removed, rest[0], rest.ElementAtOrDefault(1)),
                    _ => new DaemonKnownKey(name, ParseType(type), null, null),
                };
            }
        }
    }

    private static DaemonKeyType ParseType(string type) => type switch
    {
        "any" => DaemonKeyType.Any,
        "text" => DaemonKeyType.Text,
        "boolean" => DaemonKeyType.Boolean,
        "integer" => DaemonKeyType.Integer,
        "size" => DaemonKeyType.Size,
        "texts" => DaemonKeyType.Texts,
        "text-map" => DaemonKeyType.TextMap,
        "boolean-map" => DaemonKeyType.BooleanMap,
        "nested-text-map" => DaemonKeyType.NestedTextMap,
        "map" => DaemonKeyType.Map,
        "maps" => DaemonKeyType.Maps,
        _ => throw new InvalidOperationException($"'{type}' is no type of a daemon key."),
    };
}
