using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary><c>extra_hosts</c>: a list of <c>host:address</c>, written as one, with <c>=</c>, or as a map.</summary>
internal sealed class HostListType() : ListType(TextType.Instance)
{
    internal static HostListType Instance { get; } = new();

    internal override ComposeValue Decode(ComposeValue value, TreePath path, StackDecoder decoder) =>
        value is ComposeMapping mapping ? Derived.List(mapping, FromMap(mapping, path, decoder)) : base.Decode(value, path, decoder);

    protected override IEnumerable<ComposeValue> DecodeItems(ComposeSequence sequence, TreePath path, StackDecoder decoder) =>
        sequence.Items.Select((item, index) => FromItem(item, path.Child(index), decoder)).OfType<ComposeValue>();

    private static IEnumerable<ComposeValue> FromMap(ComposeMapping mapping, TreePath path, StackDecoder decoder)
    {
        var hosts = new List<(string Text, ComposeValue Value)>();
        foreach (var entry in mapping.Entries)
        {
            switch (entry.Value)
            {
                case ComposeScalar { IsNull: true } scalar:
                    decoder.Drop(entry.Key, scalar.Provenance, path.Child(entry.Name), "a host without an address is dropped");
                    break;
                case ComposeScalar { IsUnknown: true } scalar:
                    hosts.Add((entry.Name, Derived.Unknown(scalar, $"{entry.Name}:{scalar.Text}")));
                    break;
                case ComposeScalar scalar:
                    var text = $"{entry.Name}:{Verb(scalar)}";
                    if (scalar.Kind is not (ComposeScalarKind.String or ComposeScalarKind.Timestamp))
                    {
                        decoder.Drop(scalar.Node, scalar.Provenance, path.Child(entry.Name), $"must be a text: {scalar.Text} is loaded as the address '{Verb(scalar)}'");
                    }

                    hosts.Add((text, Derived.Scalar(scalar, ComposeScalarKind.String, WithoutBrackets(text))));
                    break;
                default:
                    hosts.Add((entry.Name, entry.Value));
                    break;
            }
        }

        return hosts.OrderBy(static h => h.Text, StringComparer.Ordinal).Select(static h => h.Value);
    }

    // Docker formats what is no text with a verb for texts.
    private static string Verb(ComposeScalar scalar) => scalar.Kind switch
    {
        ComposeScalarKind.String or ComposeScalarKind.Timestamp => GoText.Of(scalar),
        _ => $"%!s({GoText.TypeOf(scalar)}={GoText.Of(scalar)})",
    };

    private static ComposeValue? FromItem(ComposeValue item, TreePath path, StackDecoder decoder)
    {
        if (item is not ComposeScalar { IsUnknown: false } scalar)
        {
            return item;
        }

        var text = GoText.Of(scalar);
        var at = text.IndexOf('=', StringComparison.Ordinal);
        at = at < 0 ? text.IndexOf(':', StringComparison.Ordinal) : at;
        if (at < 0)
        {
            decoder.Drop(item.Node, item.Provenance, path, $"'{text}' has neither '=' nor ':' and is dropped");
            return null;
        }

        var host = WithoutBrackets($"{text[..at]}:{text[(at + 1)..]}");
        return host == scalar.Text ? scalar : Derived.Scalar(scalar, ComposeScalarKind.String, host);
    }

    private static string WithoutBrackets(string host)
    {
        var at = host.IndexOf(':', StringComparison.Ordinal) + 1;
        return host.AsSpan(at) is ['[', _, .., ']'] ? $"{host[..at]}{host[(at + 1)..^1]}" : host;
    }
}
