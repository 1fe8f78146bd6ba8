using System.Globalization;
using StackLint.Compose.Loading;
using StackLint.Compose.Units;
using StackLint.Compose.Values;

namespace StackLint.Compose.Schema;

/// <summary>What compose-go checks of ports and watched paths beyond its schema (<c>validation</c>), in their long form.</summary>
internal static class ComposeValidation
{
    internal static IEnumerable<LoadProblem> Find(ComposeMapping tree) =>
        Entries(tree.Find("services")?.Value).SelectMany(static service =>
        {
            var path = $"services.{service.Name}";
            var body = service.Value as ComposeMapping;
            var develop = body?.Find("develop")?.Value as ComposeMapping;
            return Items(body, "ports", path).SelectMany(CheckAddress)
                .Concat(Items(develop, "watch", $"{path}.develop").SelectMany(CheckWatch));
        });

    private static IEnumerable<LoadProblem> CheckAddress((ComposeMapping Item, string Path) port)
    {
        if (port.Item.Find("host_ip")?.Value is ComposeScalar { IsUnknown: false, Kind: ComposeScalarKind.String } address && !GoAddress.IsValid(address.Text))
        {
            yield return Problem(address, port.Path, $"invalid ip address: {address.Text}");
        }
    }

    private static IEnumerable<LoadProblem> CheckWatch((ComposeMapping Item, string Path) watch)
    {
        if (watch.Item.Find("path")?.Value is ComposeScalar { IsUnknown: false, Kind: ComposeScalarKind.String, Text: "" } path)
        {
            yield return Problem(path, $"{watch.Path}.path", "value can't be blank");
        }
    }

    private static LoadProblem Problem(ComposeValue value, string path, string expectation) =>
        new(LoadProblemKind.InvalidValue, value.Node, path, expectation) { Provenance = value.Provenance };

    private static IEnumerable<ComposeEntry> Entries(ComposeValue? value) => (value as ComposeMapping)?.Entries ?? [];

    private static IEnumerable<(ComposeMapping Item, string Path)> Items(ComposeMapping? owner, string name, string path) =>
        (owner?.Find(name)?.Value as ComposeSequence)?.Items
            .Select((item, i) => (Item: item as ComposeMapping, Path: $"{path}.{name}.{i.ToString(CultureInfo.InvariantCulture)}"))
            .Where(static p => p.Item is not null)
            .Select(static p => (p.Item!, p.Path)) ?? [];
}
