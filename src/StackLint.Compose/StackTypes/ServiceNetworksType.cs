using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary><c>networks</c> of a service: a map, or a list of names.</summary>
internal sealed class ServiceNetworksType() : MapType(new PointerType(new ServiceNetworkType()))
{
    internal static ServiceNetworksType Instance { get; } = new();

    internal override ComposeValue Decode(ComposeValue value, TreePath path, StackDecoder decoder) => value is ComposeSequence sequence
        ? Derived.Map(sequence, Distinct(sequence.Items.OfType<ComposeScalar>().Where(static i => i.Kind == ComposeScalarKind.String).Select(Named)))
        : base.Decode(value, path, decoder);

    private static ComposeEntry Named(ComposeScalar item) => new(
        item.Text,
        item.Node,
        item.IsUnknown ? item : Derived.Scalar(item, ComposeScalarKind.Null, "null"));

    private static IEnumerable<ComposeEntry> Distinct(IEnumerable<ComposeEntry> entries) =>
        entries.DistinctBy(static e => Derived.HasHole(e.Name) ? (object)e : e.Name);
}
