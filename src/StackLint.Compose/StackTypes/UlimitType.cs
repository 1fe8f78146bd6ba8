using StackLint.Compose.Loading;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>One of <c>ulimits</c>: a number, or <c>soft</c> and <c>hard</c>. Docker prints a single 0 as an empty map.</summary>
internal sealed class UlimitType : StackType
{
    internal override ComposeValue Decode(ComposeValue value, TreePath path, StackDecoder decoder)
    {
        switch (value)
        {
            case ComposeMapping mapping:
                foreach (var key in (ReadOnlySpan<string>)["soft", "hard"])
                {
                    CheckLimit(mapping, key, path, decoder);
                }

                return Derived.Map(mapping, mapping.Entries.Where(e => !decoder.IsUnchecked || e.Name is "soft" or "hard"));
            case ComposeScalar { IsUnknown: true }:
                return value;
            case ComposeScalar { Kind: ComposeScalarKind.Integer } scalar when YamlNumber.TryParseInteger(scalar.Text, out _):
                return value;
            default:
                decoder.Refuse(value, path, $"invalid type {GoText.TypeOf(value)} for ulimits");
                return value;
        }
    }

    internal override bool IsZero(ComposeValue value) => false;

    internal override ComposeValue Print(ComposeValue value) => value switch
    {
        ComposeMapping mapping => Derived.Map(mapping, mapping.Entries.Where(static e => !IsNone(e.Value)).Select(static e => e with { Value = PrintedScalar.All(e.Value) })),
        ComposeScalar scalar when IsNone(scalar) => Derived.Map(scalar, []),
        _ => PrintedScalar.All(value),
    };

    private static bool IsNone(ComposeValue value) => NumberType.TryRead(value) == 0;

    // The client crashes on these: its schema takes 3.0 for an integer, and does not look at names that are not lower case.
    private static void CheckLimit(ComposeMapping mapping, string key, TreePath path, StackDecoder decoder)
    {
        var limit = mapping.Find(key)?.Value;
        if (limit is null)
        {
            if (decoder.IsUnchecked)
            {
                decoder.Refuse(mapping, path, "interface conversion: interface {} is nil, not int", LoadProblemKind.WrongType);
            }
        }
        else if (limit is not ComposeScalar { IsUnknown: true } && GoText.TypeOf(limit) is not "int" and var type)
        {
            decoder.Refuse(limit, path.Child(key), $"interface conversion: interface {{}} is {type}, not int", LoadProblemKind.WrongType);
        }
    }
}
