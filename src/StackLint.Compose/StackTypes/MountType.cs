using StackLint.Compose.Merging;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>One of a service's <c>volumes</c>, short or long syntax.</summary>
internal sealed class MountType() : RecordType(
    ("type", TextType.Instance),
    ("source", TextType.Instance),
    ("target", TextType.Instance),
    ("read_only", FlagType.Instance),
    ("consistency", TextType.Instance),
    ("bind", Options(("propagation", TextType.Instance))),
    ("volume", Options(("nocopy", FlagType.Instance), ("subpath", TextType.Unchecked))),
    ("tmpfs", Options(("size", NumberType.Signed64))))
{
    internal static KeyedListType List { get; } = new(new MountType(), ItemKeys.OfVolume, StringComparer.Ordinal, static (_, _) => false);

    internal override ComposeValue Decode(ComposeValue value, TreePath path, StackDecoder decoder)
    {
        if (value is ComposeScalar { Kind: ComposeScalarKind.String } scalar)
        {
            if (scalar.IsUnknown)
            {
                return value;
            }

            if (ShortMount.Parse(scalar.Text, out var mount) is { } problem)
            {
                decoder.Refuse(value, path, problem);
                return value;
            }

            foreach (var option in mount.Unknown)
            {
                decoder.Drop(scalar.Node, scalar.Provenance, path, $"the option '{option}' is unknown and is dropped");
            }

            return ResolveSource(mount.ToMapping(scalar), path, decoder);
        }

        return base.Decode(value, path, decoder) is ComposeMapping mapping ? ResolveSource(mapping, path, decoder) : value;
    }

    private static PointerType Options(params RecordField[] fields) => new(new RecordType(fields) { OpenSince = 0 });

    private static ComposeMapping ResolveSource(ComposeMapping mount, TreePath path, StackDecoder decoder)
    {
        if (mount.Find("type")?.Value is not ComposeScalar { IsUnknown: false, Text: "bind" })
        {
            return mount;
        }

        if (mount.Find("source") is not { } source || TextType.Instance.IsZero(source.Value))
        {
            decoder.Refuse(mount, path, "invalid mount config for type \"bind\": field Source must not be empty");
            return mount;
        }

        var resolved = decoder.Paths.ResolveBind(source.Value);
        return Derived.Map(mount, mount.Entries.Select(e => ReferenceEquals(e, source) ? e with { Value = resolved } : e));
    }
}
