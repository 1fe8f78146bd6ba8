using static StackLint.Compose.Schema.Shapes;

namespace StackLint.Compose.Schema;

/// <summary>The schema of stack files in one version, 3.0 to 3.13 (docker/cli, <c>cli/compose/schema/data</c>).</summary>
/// <param name="minor">The version's number after the point.</param>
internal sealed partial class StackShapes(int minor)
{
    internal const int LatestMinor = 13;

    private static readonly Lazy<Shape>[] Roots =
        [.. Enumerable.Range(0, LatestMinor + 1).Select(static m => new Lazy<Shape>(() => new StackShapes(m).Root()))];

    private static Shape Pairs { get; } = OneOf(
        Named(ShapeNames.IsNotEmpty, OfTypes(ValueTypes.String, ValueTypes.Number, ValueTypes.Null)),
        UniqueStrings);

    private static Shape DriverOptions { get; } = Named(ShapeNames.IsOneLine, StringOrNumber, isOpen: true);

    /// <summary>The shape of a whole file.</summary>
    internal static Shape For(int minor) => Roots[minor].Value;

    private Shape Root() => MappingOf(new MappingShape
    {
        Keys = Table(
        [
            ("version", Text),
            ("services", Objects(Service())),
            ("networks", Objects(Network(), isOpen: true)),
            ("volumes", Objects(Volume())),
            .. Since(1, ("secrets", Objects(Secret()))),
            .. Since(3, ("configs", Objects(Config()))),
        ]),
        AllowsExtensions = minor >= 4,
    });

    private Shape Network() => OrNull(Extensible(
    [
        .. Since(5, ("name", Text)),
        ("driver", Text),
        ("driver_opts", DriverOptions),
        ("ipam", Closed(("driver", Text), ("config", ListOf(Closed(("subnet", Text)))))),
        ("external", External(isOpen: false)),
        ("internal", Flag),
        .. Since(2, ("attachable", Flag)),
        ("labels", Pairs),
    ]));

    private Shape Volume() => OrNull(Extensible(
    [
        .. Since(4, ("name", Text)),
        ("driver", Text),
        ("driver_opts", DriverOptions),
        ("external", External(isOpen: false)),
        ("labels", Pairs),
        .. Since(10, ("x-cluster-spec", ClusterSpec())),
    ]));

    private Shape Secret() => Extensible(
    [
        .. Since(5, ("name", Text)),
        ("file", Text),
        ("external", External(isOpen: true)),
        ("labels", Pairs),
        .. Since(8, ("driver", Text), ("driver_opts", DriverOptions), ("template_driver", Text)),
    ]);

    private Shape Config() => Extensible(
    [
        .. Since(5, ("name", Text)),
        ("file", Text),
        ("external", External(isOpen: true)),
        ("labels", Pairs),
        .. Since(8, ("template_driver", Text)),
    ]);

    private static Shape ClusterSpec()
    {
        var topologies = ListOf(Open(("segments", Pairs)));
        return Open(
            ("group", Text),
            ("access_mode", Open(
                ("scope", Text),
                ("sharing", Text),
                ("block_volume", Open()),
                ("mount_volume", Open(("fs_type", Text), ("mount_flags", Strings))))),
            ("accessibility_requirements", Open(("requisite", topologies), ("preferred", topologies))),
            ("capacity_range", Open(("required_bytes", Text), ("limit_bytes", Text))),
            ("availability", Text));
    }

    private static Shape External(bool isOpen)
    {
        var name = isOpen ? Open(("name", Text)) : Closed(("name", Text));
        return OfTypes(ValueTypes.Boolean, ValueTypes.Mapping) with { Mapping = name.Mapping };
    }

    private static Shape Objects(Shape shape, bool isOpen = false) => Named(ShapeNames.IsObjectName, shape, isOpen);

    /// <summary>A mapping with these keys, and from 3.7 on with any that begin with <c>x-</c>.</summary>
    private Shape Extensible(IEnumerable<(string Name, Shape Shape)> keys) =>
        MappingOf(new MappingShape { Keys = Table(keys), AllowsExtensions = minor >= 7 });

    private (string Name, Shape Shape)[] Since(int first, params (string Name, Shape Shape)[] keys) => minor >= first ? keys : [];
}
