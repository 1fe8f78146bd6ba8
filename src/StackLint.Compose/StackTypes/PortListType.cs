using System.Globalization;
using StackLint.Compose.Binding;
using StackLint.Compose.Merging;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary><c>ports</c>: the short syntax becomes one item for each pair, without its address, ordered by the text of port and protocol.</summary>
internal sealed class PortListType() : KeyedListType(Item, ItemKeys.OfPublishedPort, PortOrder.Instance, LosesItem)
{
    private static readonly RecordType Item = new(
        ("mode", TextType.Instance),
        ("target", NumberType.Unsigned32),
        ("published", NumberType.Unsigned32),
        ("protocol", TextType.Instance));

    internal static PortListType Instance { get; } = new();

    protected override IEnumerable<ComposeValue> DecodeItems(ComposeSequence sequence, TreePath path, StackDecoder decoder) =>
        sequence.Items.SelectMany((item, index) => DecodeItem(item, path.Child(index), decoder));

    private static IEnumerable<ComposeValue> DecodeItem(ComposeValue item, TreePath path, StackDecoder decoder)
    {
        switch (item)
        {
            case ComposeMapping:
                return [Item.Decode(item, path, decoder)];
            case ComposeScalar { IsUnknown: true }:
                return [item];
            case ComposeScalar { Kind: ComposeScalarKind.String or ComposeScalarKind.Integer } scalar:
                var port = ShortPort.Bind(scalar, GoText.Of(scalar));
                if (!port.Target.IsUnknown)
                {
                    return Expand(scalar, port);
                }

                decoder.Refuse(item, path, "Does not match format 'ports'");
                return [item];
            default:
                decoder.Refuse(item, path, $"invalid type {GoText.TypeOf(item)} for port");
                return [item];
        }
    }

    private static IEnumerable<ComposeValue> Expand(ComposeScalar scalar, PortMapping port)
    {
        var protocol = port.Protocol.GetValueOr("tcp");
        var target = port.Target.Value;
        var published = port.Published.GetValueOr(default);
        var pairs = Enumerable.Range(0, Math.Max(target.Count, published.Count)).Select(i => (
            Target: target.Count == 1 ? target.Start : target.Start + i,
            Published: published.End == 0 ? 0 : published.Start + i));
        return pairs
            .OrderBy(static p => p.Target.ToString(CultureInfo.InvariantCulture) + "/", StringComparer.Ordinal)
            .Select(p => Derived.Map(scalar, Entries(scalar, protocol, p.Target, p.Published)));
    }

    private static IEnumerable<ComposeEntry> Entries(ComposeScalar scalar, string protocol, int target, int published)
    {
        yield return Entry("mode", ComposeScalarKind.String, "ingress");
        yield return Entry("target", ComposeScalarKind.Integer, target.ToString(CultureInfo.InvariantCulture));
        if (published != 0)
        {
            yield return Entry("published", ComposeScalarKind.Integer, published.ToString(CultureInfo.InvariantCulture));
        }

        yield return Entry("protocol", ComposeScalarKind.String, protocol);

        ComposeEntry Entry(string name, ComposeScalarKind kind, string text) => new(name, scalar.Node, Derived.Scalar(scalar, kind, text));
    }

    // Another target for the same published port is what an override is for; another protocol, or no published port, is not.
    private static bool LosesItem(ComposeValue lost, ComposeValue winner)
    {
        var (below, above) = (PortBinder.BindItem(lost), PortBinder.BindItem(winner));
        return below.Protocol.GetValueOr("tcp") != above.Protocol.GetValueOr("tcp")
            || (below.Published.IsAbsent && below.Target.ToString() != above.Target.ToString());
    }
}
