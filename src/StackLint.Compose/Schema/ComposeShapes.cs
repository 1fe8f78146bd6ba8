using StackLint.Compose.Values;
using static StackLint.Compose.Schema.Shapes;

namespace StackLint.Compose.Schema;

/// <summary>
/// The schema of the Compose Specification as compose-go 2.9.1 has it (<c>schema/compose-spec.json</c>). Lists that it frees of
/// equal items before it looks at the schema are not asked to be free of them.
/// </summary>
internal static partial class ComposeShapes
{
    private static readonly Lazy<Shape> LazyRoot = new(CreateRoot);

    /// <summary>The shape of a whole project.</summary>
    internal static Shape Root => LazyRoot.Value;

    private static Shape TextOrFlag { get; } = OfTypes(ValueTypes.Boolean, ValueTypes.String);

    private static Shape TextOrInteger { get; } = OfTypes(ValueTypes.Integer, ValueTypes.String);

    private static Shape TextOrNumber { get; } = OfTypes(ValueTypes.Number, ValueTypes.String);

    private static Shape PairValues { get; } =
        Named(ShapeNames.IsNotEmpty, OfTypes(ValueTypes.String, ValueTypes.Number, ValueTypes.Boolean, ValueTypes.Null));

    /// <summary>A mapping, or a list that keeps equal items.</summary>
    private static Shape UniquePairs { get; } = OneOf(PairValues, UniqueStrings);

    /// <summary>A mapping, or a list.</summary>
    private static Shape Pairs { get; } = OneOf(PairValues, Strings);

    private static Shape DriverOptions { get; } = Named(ShapeNames.IsOneLine, StringOrNumber, isOpen: true);

    private static Shape Hosts { get; } = OneOf(Named(ShapeNames.IsNotEmpty, StringOrStrings), UniqueStrings);

    private static Shape Command { get; } = OneOf(Null, Text, Strings);

    private static Shape ShellHook { get; } = Extensible(
        required: ["command"],
        ("command", Command),
        ("user", Text),
        ("privileged", TextOrFlag),
        ("working_dir", Text),
        ("environment", UniquePairs));

    private static Shape CreateRoot() => Extensible(
        ("version", Text),
        ("name", Text),
        ("include", ListOf(Include())),
        ("services", Objects(Service())),
        ("models", Objects(Model(), isOpen: true)),
        ("networks", Objects(Network(), isOpen: true)),
        ("volumes", Objects(Volume())),
        ("secrets", Objects(Secret())),
        ("configs", Objects(Config())));

    private static Shape Include() => OneOf(
        Text,
        Closed(("path", StringOrUniqueStrings), ("env_file", StringOrUniqueStrings), ("project_directory", Text)));

    private static Shape Model() => Extensible(
        required: ["model"],
        ("name", Text),
        ("model", Text),
        ("context_size", Integer),
        ("runtime_flags", Strings));

    private static Shape Network() => OfTypes(ValueTypes.Mapping, ValueTypes.Null) with
    {
        Mapping = Extensible(
            ("name", Text),
            ("driver", Text),
            ("driver_opts", DriverOptions),
            ("ipam", Extensible(
                ("driver", Text),
                ("config", ListOf(Extensible(
                    ("subnet", Text),
                    ("ip_range", Text),
                    ("gateway", Text),
                    ("aux_addresses", Named(ShapeNames.IsOneLine, Text))))),
                ("options", Named(ShapeNames.IsOneLine, Text)))),
            ("external", External(isOpen: false)),
            ("internal", TextOrFlag),
            ("enable_ipv4", TextOrFlag),
            ("enable_ipv6", TextOrFlag),
            ("attachable", TextOrFlag),
            ("labels", Pairs)).Mapping,
    };

    private static Shape Volume() => OfTypes(ValueTypes.Mapping, ValueTypes.Null) with
    {
        Mapping = Extensible(
            ("name", Text),
            ("driver", Text),
            ("driver_opts", DriverOptions),
            ("external", External(isOpen: false)),
            ("labels", UniquePairs)).Mapping,
    };

    private static Shape Secret() => Extensible(
        ("name", Text),
        ("environment", Text),
        ("file", Text),
        ("external", External(isOpen: true)),
        ("labels", UniquePairs),
        ("driver", Text),
        ("driver_opts", DriverOptions),
        ("template_driver", Text));

    private static Shape Config() => Extensible(
        ("name", Text),
        ("content", Text),
        ("environment", Text),
        ("file", Text),
        ("external", External(isOpen: true)),
        ("labels", UniquePairs),
        ("template_driver", Text));

    private static Shape External(bool isOpen) => OfTypes(ValueTypes.Boolean, ValueTypes.String, ValueTypes.Mapping) with
    {
        Mapping = (isOpen ? Open(("name", Text)) : Extensible(("name", Text))).Mapping,
    };

    private static Shape Objects(Shape shape, bool isOpen = false) => Named(ShapeNames.IsObjectName, shape, isOpen);

    private static Shape Extensible(params (string Name, Shape Shape)[] keys) => Extensible([], keys);

    /// <summary>A mapping with these keys and any that begin with <c>x-</c>.</summary>
    private static Shape Extensible(string[] required, params (string Name, Shape Shape)[] keys) =>
        MappingOf(new MappingShape { Keys = Table(keys), AllowsExtensions = true, RequiredKeys = [.. required] });

    private static Shape Words(params string[] words) => With(Text, new ScalarCheck(
        words.Length == 1 ? $"value must be '{words[0]}'" : $"value must be one of {string.Join(", ", words.Select(static w => $"'{w}'"))}",
        s => words.Contains(s.Text, StringComparer.Ordinal)));

    // Out of its range a number counts as neither of the two, and the first of them names the type.
    private static Shape TextOrRange(long minimum, long maximum = long.MaxValue) => With(OneOf(Text, Integer), new ScalarCheck(
        "must be a string",
        s => s.Kind == ComposeScalarKind.String || !YamlNumber.TryParseFloat(s.Text, out var number) || (number >= minimum && number <= maximum)));
}
