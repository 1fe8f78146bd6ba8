using StackLint.Compose.Values;

namespace StackLint.Rules.Fidelity;

/// <summary>The places where both tools take a number and make a text of it.</summary>
internal static class TextPlaces
{
    private static readonly string[][] ServicePlaces =
    [
        ["environment"],
        ["labels"],
        ["annotations"],
        ["sysctls"],
        ["storage_opt"],
        ["logging", "options"],
        ["build", "args"],
        ["build", "labels"],
        ["deploy", "labels"],
        ["networks", "*", "driver_opts"],
        ["volumes", "*", "volume", "labels"],
        ["provider", "options"],
        ["expose"],
        ["group_add"],
        ["gpus", "*", "options"],
        ["deploy", "resources", "reservations", "devices", "*", "options"],
    ];

    private static readonly string[][] TopLevelPlaces =
    [
        ["networks", "*", "driver_opts"],
        ["networks", "*", "labels"],
        ["volumes", "*", "driver_opts"],
        ["volumes", "*", "labels"],
        ["secrets", "*", "driver_opts"],
        ["secrets", "*", "labels"],
        ["configs", "*", "labels"],
    ];

    internal static IEnumerable<ComposeValue> OfService(ComposeMapping service) => ServicePlaces.SelectMany(p => Below(service, (string[])[.. p, "*"]));

    internal static IEnumerable<ComposeValue> OfTopLevel(ComposeMapping root) => TopLevelPlaces.SelectMany(p => Below(root, (string[])[.. p, "*"]));

    private static IEnumerable<ComposeValue> Below(ComposeValue value, ReadOnlyMemory<string> path)
    {
        if (path.IsEmpty)
        {
            return [value];
        }

        var rest = path[1..];
        return (value, path.Span[0]) switch
        {
            (ComposeMapping mapping, "*") => mapping.Entries.SelectMany(e => Below(e.Value, rest)),
            (ComposeSequence sequence, "*") => sequence.Items.SelectMany(i => Below(i, rest)),
            (ComposeMapping mapping, var key) when mapping.Find(key) is { } entry => Below(entry.Value, rest),
            _ => [],
        };
    }
}
