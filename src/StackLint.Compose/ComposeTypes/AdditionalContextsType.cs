using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary><c>build.additional_contexts</c>: names with build contexts.</summary>
/// <param name="context">The type of a context.</param>
internal sealed class AdditionalContextsType(ComposeType context) : ComposeType
{
    internal override ComposeValue Transform(ComposeValue value, TreePath path, ComposeDecoder decoder)
    {
        if (value is ComposeSequence sequence)
        {
            foreach (var item in sequence.Items.OfType<ComposeScalar>().Where(static i => !i.IsUnknown && !i.Text.Contains('=')))
            {
                decoder.Refuse(item, path, $"invalid value {item.Text}, expected key=value");
            }
        }

        return Plain.Pairs.Decode(value, path, decoder);
    }

    internal override ComposeValue Decode(ComposeValue value, TreePath path, ComposeDecoder decoder) => value is ComposeMapping mapping
        ? Derived.Map(mapping, mapping.Entries.Select(e => e with { Value = context.Decode(e.Value, path.Child(e.Name), decoder) }))
        : value;

    internal override ComposeValue? Print(ComposeValue value, ComposePrinter printer) => Plain.Pairs.Print(value, printer);
}
