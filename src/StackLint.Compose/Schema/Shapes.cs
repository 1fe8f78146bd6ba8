
namespace StackLint.Compose.Schema;

/// <summary>The words that schemas are written in.</summary>
internal static class Shapes
{
    private static readonly (ValueTypes Type, string Name)[] TypeNames =
    [
        (ValueTypes.String, "string"),
        (ValueTypes.Number, "number"),
        (ValueTypes.Integer, "integer"),
        (ValueTypes.Boolean, "boolean"),
        (ValueTypes.Mapping, "mapping"),
        (ValueTypes.List, "list"),
        (ValueTypes.Null, "null"),
    ];

    internal static Shape Text { get; } = OfTypes(ValueTypes.String);

    internal static Shape Number { get; } = OfTypes(ValueTypes.Number);

    internal static Shape Integer { get; } = OfTypes(ValueTypes.Integer);

    internal static Shape Flag { get; } = OfTypes(ValueTypes.Boolean);

    internal static Shape Null { get; } = OfTypes(ValueTypes.Null);

    internal static Shape StringOrNumber { get; } = OfTypes(ValueTypes.String, ValueTypes.Number);

    /// <summary>A list of strings.</summary>
    internal static Shape Strings { get; } = ListOf(Text);

    /// <summary>A list of strings, none twice.</summary>
    internal static Shape UniqueStrings { get; } = ListOf(Text, isUnique: true);

    internal static Shape StringOrStrings { get; } = OneOf(Text, Strings);

    internal static Shape StringOrUniqueStrings { get; } = OneOf(Text, UniqueStrings);

    /// <summary>Any of the types; a value of another type is told all of them.</summary>
    internal static Shape OfTypes(params ReadOnlySpan<ValueTypes> types)
    {
        var all = ValueTypes.None;
        var names = new List<string>();
        foreach (var type in types)
        {
            all |= type;
            names.Add(NameOf(type));
        }

        var text = names.Count == 1 ? names[0] : $"{string.Join(", ", names[..^1])} or {names[^1]}";
        return new Shape(all, $"must be a {text}");
    }

    /// <summary>One of several shapes for different types; a value of none of the types is told the first.</summary>
    internal static Shape OneOf(Shape first, params ReadOnlySpan<Shape> others)
    {
        var result = first;
        foreach (var other in others)
        {
            result = result with
            {
                Types = result.Types | other.Types,
                Checks = result.Checks.AddRange(other.Checks.Except(result.Checks)),
                List = result.List ?? other.List,
                Mapping = result.Mapping ?? other.Mapping,
            };
        }

        return result;
    }

    internal static Shape ListOf(Shape items, bool isUnique = false) =>
        OfTypes(ValueTypes.List) with { List = new ListShape(items, isUnique) };

    internal static Shape MappingOf(MappingShape mapping) => OfTypes(ValueTypes.Mapping) with { Mapping = mapping };

    /// <summary>A mapping with these keys alone.</summary>
    internal static Shape Closed(params IEnumerable<(string Name, Shape Shape)> keys) => MappingOf(new MappingShape { Keys = Table(keys) });

    /// <summary>A mapping with these keys, and any others.</summary>
    internal static Shape Open(params IEnumerable<(string Name, Shape Shape)> keys) => MappingOf(new MappingShape { Keys = Table(keys), IsOpen = true });

    /// <summary>A mapping whose keys have one shape.</summary>
    internal static Shape Named(Func<string, bool> pattern, Shape shape, bool isOpen = false) =>
        MappingOf(new MappingShape { Keys = Table([]), NamePattern = pattern, NamedShape = shape, IsOpen = isOpen });

    internal static IReadOnlyDictionary<string, Shape> Table(IEnumerable<(string Name, Shape Shape)> keys) =>
        keys.ToDictionary(static k => k.Name, static k => k.Shape, StringComparer.Ordinal);

    internal static Shape OrNull(Shape shape) => shape with
    {
        Types = shape.Types | ValueTypes.Null,
        Expectation = $"{shape.Expectation} or null",
    };

    internal static Shape With(Shape shape, ScalarCheck check) => shape with { Checks = shape.Checks.Add(check) };

    private static string NameOf(ValueTypes type) => Array.Find(TypeNames, n => n.Type == type).Name;
}
