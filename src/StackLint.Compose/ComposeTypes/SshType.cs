using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary>Keys of <c>build.ssh</c> with paths; printed as a list of <c>id: path</c>.</summary>
internal sealed class SshType : ComposeType
{
    internal override ComposeValue Transform(ComposeValue value, TreePath path, ComposeDecoder decoder)
    {
        if (value is not ComposeSequence sequence)
        {
            return value;
        }

        var entries = new List<ComposeEntry>();
        foreach (var item in sequence.Items.OfType<ComposeScalar>())
        {
            var at = item.Text.IndexOf('=');
            if (at < 0 && item is { IsUnknown: false, Text: not "default" })
            {
                decoder.Refuse(item, path, $"invalid ssh key \"{item.Text}\"");
            }

            var name = at < 0 ? item.Text : item.Text[..at];
            entries.RemoveAll(e => e.Name == name);
            entries.Add(new ComposeEntry(name, item.Node, Value(item, at)));
        }

        return Derived.Map(sequence, entries);
    }

    internal override ComposeValue Decode(ComposeValue value, TreePath path, ComposeDecoder decoder) => value is ComposeMapping mapping
        ? Derived.Map(mapping, mapping.Entries.Select(e => e with { Value = decoder.Paths.MaybeUnix(e.Value) }))
        : value;

    internal override ComposeValue? Print(ComposeValue value, ComposePrinter printer) => value switch
    {
        ComposeMapping { Entries.IsEmpty: true } => null,
        ComposeMapping mapping => Derived.List(mapping, mapping.Entries.OrderBy(static e => e.Name, StringComparer.Ordinal).Select(Print)),
        _ => value.IsNull ? null : value,
    };

    private static ComposeScalar Value(ComposeScalar item, int at)
    {
        var text = at < 0 ? "" : item.Text[(at + 1)..];
        return Derived.HasHole(text)
            ? Derived.Unknown(item, text)
            : Derived.Scalar(item, at < 0 ? ComposeScalarKind.Null : ComposeScalarKind.String, text);
    }

    private static ComposeValue Print(ComposeEntry entry)
    {
        if (entry.Value is not ComposeScalar scalar)
        {
            return entry.Value;
        }

        var text = PlainText.Of(scalar) is { Length: > 0 } path ? $"{entry.Name}: {path}" : entry.Name;
        return scalar.IsUnknown ? Derived.Unknown(scalar, text) : Derived.Scalar(scalar, ComposeScalarKind.String, text);
    }
}
