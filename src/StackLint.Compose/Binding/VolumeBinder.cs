using System.Collections.Immutable;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Compose.Binding;

/// <summary>Reads a service's <c>volumes</c>, short and long syntax.</summary>
internal static class VolumeBinder
{
    internal static ImmutableArray<VolumeMount> Bind(ComposeValue? value) =>
        value is ComposeSequence sequence ? [.. sequence.Items.Where(static i => !i.IsNull).Select(BindItem)] : [];

    internal static VolumeMount BindItem(ComposeValue item) => item switch
    {
        ComposeMapping { Written: ComposeScalar } => BindItem(WrittenForm.Of(item)),
        ComposeMapping mapping => new VolumeMount(
            mapping,
            ScalarBinder.Text(mapping.Find("type")?.Value),
            ScalarBinder.Text(mapping.Find("source")?.Value is { } source ? WrittenForm.Of(source) : null),
            ScalarBinder.Text(mapping.Find("target")?.Value),
            ScalarBinder.Boolean(mapping.Find("read_only")?.Value)),
        ComposeScalar { Kind: ComposeScalarKind.String } scalar => ShortVolume.Bind(scalar),
        _ => Unknown(item),
    };

    internal static VolumeMount Unknown(ComposeValue item) => new(
        item,
        Located<string>.Unknown(item),
        Located<string>.Unknown(item),
        Located<string>.Unknown(item),
        Located<bool>.Unknown(item));
}
