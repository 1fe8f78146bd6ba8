using System.Collections.Immutable;
using StackLint.Compose.Schema;
using StackLint.Reporting.Baselines;
using StackLint.Yaml.Syntax;

namespace StackLint.Reporting.Tests.Baselines;

/// <summary>Each field that the schemas take as a list of texts or as a mapping is one whose entries a baseline knows by their names.</summary>
public sealed class PairEntryTests
{
    private const string Name = "KEY";

    public static TheoryData<string> Fields =>
    [
        .. Enumerable.Range(0, StackShapes.LatestMinor + 1).Select(StackShapes.For).Prepend(ComposeShapes.Root)
            .SelectMany(static r => PairsIn(r, []))
            .Select(static p => string.Join('/', p))
            .Distinct(),
    ];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Entry_of_a_field_that_is_a_list_or_a_mapping_is_known_by_its_name(string field)
    {
        ImmutableArray<object> route = [.. field.Split('/').Select(static s => s == "0" ? (object)0 : s)];
        Assert.Equal((route.Length, Name), In([.. route, Name], null));
        Assert.Equal((route.Length, Name), In([.. route, 0], Name + "=value"));
        if (route[0] is "services")
        {
            Assert.Equal((route.Length - 1, Name), In(["x-base", .. route.Skip(2), Name], null));
        }
    }

    [Theory]
    [InlineData("services/web/logging/options")]
    [InlineData("services/web/volumes")]
    [InlineData("services/web/healthcheck/test")]
    [InlineData("networks/front/driver_opts")]
    public void Entry_of_another_field_is_known_by_its_route(string field) => Assert.Null(PairEntry.Find(new YamlPath([.. field.Split('/'), 0]), Name + "=value"));

    private static (int Depth, string Name)? In(ImmutableArray<object> route, string? item) =>
        PairEntry.Find(new YamlPath(route), item) is { } entry ? (entry.Depth, entry.Name) : null;

    private static IEnumerable<ImmutableArray<string>> PairsIn(Shape shape, ImmutableArray<string> route)
    {
        var isPairs = shape is { List.Items.Types: var items, Mapping.NamePattern: not null } && items.HasFlag(ValueTypes.String);
        IEnumerable<ImmutableArray<string>> found = isPairs ? [route] : [];
        if (shape.Mapping is { } mapping)
        {
            found = found.Concat(mapping.Keys.SelectMany(k => PairsIn(k.Value, [.. route, k.Key])));
            found = mapping.NamedShape is { } named && !isPairs ? found.Concat(PairsIn(named, [.. route, "name"])) : found;
        }

        return shape.List is { } list ? found.Concat(PairsIn(list.Items, [.. route, "0"])) : found;
    }
}
