using System.Globalization;
using StackLint.Compose.Loading;
using StackLint.Compose.Units;
using StackLint.Compose.Values;

namespace StackLint.Compose.Schema;

/// <summary>What compose-go checks of services beyond its schema (<c>validation</c>), in their long form.</summary>
internal static class ComposeValidation
{
    internal static IEnumerable<LoadProblem> Find(ComposeMapping tree) =>
        Entries(tree.Find("services")?.Value).SelectMany(static service =>
        {
            var path = $"services.{service.Name}";
            var body = service.Value as ComposeMapping;
            var develop = body?.Find("develop")?.Value as ComposeMapping;
            var reservations = Descend(body, "deploy", "resources", "reservations");
            return Items(body, "ports", path).SelectMany(CheckAddress)
                .Concat(Items(develop, "watch", $"{path}.develop").SelectMany(CheckWatch))
                .Concat(Items(body, "gpus", path).SelectMany(CheckDevices))
                .Concat(Items(reservations, "devices", $"{path}.deploy.resources.reservations").SelectMany(CheckDevices));
        });

    private static IEnumerable<LoadProblem> CheckAddress((ComposeMapping Item, string Path) port)
    {
        if (port.Item.Find("host_ip")?.Value is ComposeScalar { IsUnknown: false, Kind: ComposeScalarKind.String } address && !GoAddress.IsValid(address.Text))
        {
            yield return Problem(LoadProblemKind.InvalidValue, address, port.Path, $"invalid ip address: {address.Text}");
        }
    }

    private static IEnumerable<LoadProblem> CheckWatch((ComposeMapping Item, string Path) watch)
    {
        if (watch.Item.Find("path")?.Value is ComposeScalar { IsUnknown: false, Kind: ComposeScalarKind.String, Text: "" } path)
        {
            yield return Problem(LoadProblemKind.InvalidValue, path, $"{watch.Path}.path", "value can't be blank");
        }
    }

    private static IEnumerable<LoadProblem> CheckDevices((ComposeMapping Item, string Path) request)
    {
        if (request.Item.Find("count") is not null && request.Item.Find("device_ids")?.Value is { } ids)
        {
            yield return Problem(LoadProblemKind.Conflict, ids, request.Path, "\"count\" and \"device_ids\" attributes are exclusive");
        }
    }

    private static LoadProblem Problem(LoadProblemKind kind, ComposeValue value, string path, string expectation) =>
        new(kind, value.Node, path, expectation) { Provenance = value.Provenance };

    private static ComposeMapping? Descend(ComposeMapping? mapping, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            mapping = mapping?.Find(name)?.Value as ComposeMapping;
        }

        return mapping;
    }

    private static IEnumerable<ComposeEntry> Entries(ComposeValue? value) => (value as ComposeMapping)?.Entries ?? [];

    private static IEnumerable<(ComposeMapping Item, string Path)> Items(ComposeMapping? owner, string name, string path) =>
        (owner?.Find(name)?.Value as ComposeSequence)?.Items
            .Select((item, i) => (Item: item as ComposeMapping, Path: $"{path}.{name}.{i.ToString(CultureInfo.InvariantCulture)}"))
            .Where(static p => p.Item is not null)
            .Select(static p => (p.Item!, p.Path)) ?? [];
}
