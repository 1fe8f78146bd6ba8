using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary>A limit: one number, or a soft and a hard one. A single 0 is printed as two.</summary>
internal sealed class UlimitType : ComposeType
{
    private static readonly ScalarType Number = new(ScalarReaders.Integer, isPointer: true);

    private static readonly string[] Keys = ["soft", "hard"];

    // Compose breaks down at a number with a point or an exponent, and knows no single one beyond 63 bits.
    internal override ComposeValue Decode(ComposeValue value, TreePath path, ComposeDecoder decoder)
    {
        if (value is ComposeScalar { IsUnknown: false, IsNull: false } single && GoTypeOf(single) is { } type)
        {
            decoder.Refuse(value, path, $"invalid type {type} for external");
        }

        foreach (var entry in (value as ComposeMapping)?.Entries ?? [])
        {
            if (entry.Value is ComposeScalar { Kind: ComposeScalarKind.Float } && Keys.Contains(entry.Name))
            {
                decoder.Refuse(entry.Value, path.Child(entry.Name), "must be written as an integer");
            }
        }

        return value;
    }

    internal override ComposeValue? Print(ComposeValue value, ComposePrinter printer)
    {
        if (value is ComposeScalar { IsUnknown: true })
        {
            return value;
        }

        if (value is ComposeScalar scalar)
        {
            return Number.Print(value, printer) is not ComposeScalar { Text: "0" } zero ? Number.Print(value, printer) : Derived.Map(
                value,
                [new ComposeEntry("soft", scalar.Node, zero), new ComposeEntry("hard", scalar.Node, zero)]);
        }

        return value is ComposeMapping mapping
            ? Derived.Map(mapping, Keys.Select(k => Field(mapping, k, printer)).OfType<ComposeEntry>())
            : PrintedScalar.All(value);
    }

    private static string? GoTypeOf(ComposeScalar scalar) => scalar.Kind switch
    {
        ComposeScalarKind.Float => "float64",
        ComposeScalarKind.Integer when !YamlNumber.TryParseInteger(scalar.Text, out _) => "uint64",
        _ => null,
    };

    private static ComposeEntry? Field(ComposeMapping mapping, string key, ComposePrinter printer)
    {
        if (mapping.Find(key) is { } entry)
        {
            return Number.Print(entry.Value, printer) is { } printed ? entry with { Value = printed } : null;
        }

        return ComposePrinter.Default(mapping, ComposeScalarKind.Integer, "0") is { } zero ? new ComposeEntry(key, zero.Node, zero) : null;
    }
}
