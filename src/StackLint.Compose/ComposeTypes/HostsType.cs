using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary>Host names with addresses; printed as a sorted list of <c>host=address</c>.</summary>
internal sealed class HostsType : ComposeType
{
    internal override ComposeValue Decode(ComposeValue value, TreePath path, ComposeDecoder decoder)
    {
        switch (value)
        {
            case ComposeMapping mapping:
                return Derived.List(mapping, mapping.Entries.SelectMany(FromEntry));
            case ComposeSequence sequence:
                foreach (var item in sequence.Items)
                {
                    if (item is ComposeScalar { IsUnknown: false } scalar)
                    {
                        Check(scalar, path, decoder);
                    }
                }

                return Derived.List(sequence, sequence.Items.SelectMany(FromItem));
            default:
                return value;
        }
    }

    internal override ComposeValue? Print(ComposeValue value, ComposePrinter printer) => value switch
    {
        ComposeSequence { Items.IsEmpty: true } => null,
        ComposeSequence sequence => Derived.List(sequence, sequence.Items.OrderBy(static i => (i as ComposeScalar)?.Text, StringComparer.Ordinal)),
        _ => value.IsNull ? null : value,
    };

    private static void Check(ComposeScalar scalar, TreePath path, ComposeDecoder decoder)
    {
        var text = PlainText.Of(scalar);
        if (SeparatorOf(text) < 0)
        {
            decoder.Refuse(scalar, path, $"invalid additional host, missing IP: {text}");
        }
        else if (text[..SeparatorOf(text)] is var host && (host.Length == 0 || host.Contains(':')))
        {
            decoder.Refuse(scalar, path, $"bad host name '{host}'");
        }
    }

    private static IEnumerable<ComposeValue> FromEntry(ComposeEntry entry) => entry.Value switch
    {
        ComposeSequence sequence => sequence.Items.OfType<ComposeScalar>().Select(i => Pair(i, entry.Name, PlainText.Of(i))),
        ComposeScalar scalar => [Pair(scalar, entry.Name, PlainText.Of(scalar))],
        _ => [],
    };

    private static IEnumerable<ComposeValue> FromItem(ComposeValue item)
    {
        if (item is not ComposeScalar scalar || PlainText.Of(scalar) is not { } text || SeparatorOf(text) is not (>= 0 and var at))
        {
            return [item];
        }

        // A variable may bring the separator along.
        return Derived.HasHole(text[..at]) ? [item] : text[(at + 1)..].Split(',').Select(a => Pair(scalar, text[..at], a));
    }

    private static int SeparatorOf(string text) => text.IndexOf('=') is >= 0 and var at ? at : text.IndexOf(':');

    private static ComposeScalar Pair(ComposeScalar scalar, string host, string address)
    {
        var plain = address is ['[', _, .., ']'] ? address[1..^1] : address;
        var text = $"{host}={plain}";
        return Derived.HasHole(text) ? Derived.Unknown(scalar, text) : Derived.Scalar(scalar, ComposeScalarKind.String, text);
    }
}
