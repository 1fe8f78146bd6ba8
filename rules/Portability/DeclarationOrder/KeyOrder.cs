namespace StackLint.Rules.Portability;

/// <summary>An order of keys: those that are listed in the order of the list, the others by name where the list has <c>*</c>, else behind it.</summary>
internal sealed class KeyOrder
{
    private const string Others = "*";
    private const string Extensions = "x-*";

    private static readonly string[] TopLevelKeys = [Extensions, "version", "name", "include", "services", "models", "networks", "volumes", "secrets", "configs"];

    // In groups: what it is, whom it waits for, its data, environment, networks, its run, its records, its rights.
    private static readonly string[] ServiceKeys =
    [
        "image", "build", "container_name",
        "depends_on",
        "volumes", "volumes_from", "configs", "secrets",
        "environment", "env_file",
        "ports", "networks", "network_mode", "extra_hosts",
        "command", "entrypoint", "working_dir", "restart", "healthcheck",
        "logging", "labels",
        "user", "isolation",
    ];

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private KeyOrder(IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            _places.TryAdd(key, _places.Count);
        }

        _places.TryAdd(Others, _places.Count);
    }

    /// <summary>The order of a file's keys; what is not listed follows in the built-in order, with extensions, which hold anchors, first.</summary>
    internal static KeyOrder OfTopLevel(IReadOnlyList<string> configured) =>
        new([.. configured.Contains(Extensions) ? [] : (string[])[Extensions], .. configured, .. TopLevelKeys]);

    /// <summary>The order of a service's keys: the one that is configured, else the built-in one.</summary>
    internal static KeyOrder OfService(IReadOnlyList<string> configured) => new(configured.Count > 0 ? configured : ServiceKeys);

    /// <summary>Compares two keys by their places, at one place by name.</summary>
    internal int Compare(string left, string right)
    {
        var places = PlaceOf(left).CompareTo(PlaceOf(right));
        return places != 0 ? places : NameOrder.Compare(left, right);
    }

    private int PlaceOf(string key) =>
        _places.TryGetValue(key, out var place) ? place
        : key.StartsWith("x-", StringComparison.Ordinal) && _places.TryGetValue(Extensions, out var extension) ? extension
        : _places[Others];
}
