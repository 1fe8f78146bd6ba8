using System.Collections.Immutable;
using StackLint.Compose.Model;
using StackLint.Compose.Units;
using StackLint.Compose.Values;

namespace StackLint.Compose.Binding;

/// <summary>Reads <c>ports</c>, short and long syntax.</summary>
internal static class PortBinder
{
    internal static ImmutableArray<PortMapping> Bind(ComposeValue? value)
    {
        if (value is not ComposeSequence sequence)
        {
            return [];
        }

        var items = sequence.Items.Where(static i => !i.IsNull).ToList();
        var counts = items.CountBy(static i => i.Written).ToDictionary();
        return [.. items.Select(i => BindExpanded(i, counts)).OfType<PortMapping>()];
    }

    // The pairs of a range are one mapping as long as all of them are there: the first stands for all.
    private static PortMapping? BindExpanded(ComposeValue item, Dictionary<ComposeValue, int> counts)
    {
        if (item is not ComposeMapping || item.Written is not ComposeScalar)
        {
            return BindItem(item);
        }

        var written = WrittenForm.Of(item);
        var range = BindItem(written);
        var count = Math.Max(range.Target.GetValueOr(default).Count, range.Published.GetValueOr(default).Count);
        if (!counts.TryGetValue(item.Written, out var found))
        {
            return null;
        }

        if (found == count)
        {
            counts.Remove(item.Written);
            return range;
        }

        return BindItem(item) with { Item = written, HostIp = range.HostIp };
    }

    internal static PortMapping BindItem(ComposeValue item) => item switch
    {
        ComposeMapping mapping => BindLong(mapping),
        ComposeScalar { Kind: ComposeScalarKind.Integer } scalar => new PortMapping(
            scalar,
            Located<string>.Absent,
            Located<PortRange>.Absent,
            Port(scalar),
            Located<string>.Absent,
            Located<string>.Absent),
        ComposeScalar { Kind: ComposeScalarKind.String } scalar => ShortPort.Bind(scalar),
        _ => Unknown(item, Located<string>.Unknown(item)),
    };

    /// <summary>A mapping of which nothing is known but perhaps its mode.</summary>
    internal static PortMapping Unknown(ComposeValue item, Located<string> mode) => new(
        item,
        Located<string>.Unknown(item),
        Located<PortRange>.Unknown(item),
        Located<PortRange>.Unknown(item),
        Located<string>.Unknown(item),
        mode);

    private static PortMapping BindLong(ComposeMapping mapping) => new(
        mapping,
        ScalarBinder.Text(mapping.Find("host_ip")?.Value),
        Published(mapping.Find("published")?.Value),
        Port(mapping.Find("target")?.Value),
        ScalarBinder.LowerText(mapping.Find("protocol")?.Value),
        ScalarBinder.Text(mapping.Find("mode")?.Value));

    // Zero and an empty text leave the choice to the engine.
    private static Located<PortRange> Published(ComposeValue? value) =>
        value is ComposeScalar { IsUnknown: false, Text: "" }
        || Port(value) is { IsKnown: true, Value: { Start: 0, End: 0 } }
            ? Located<PortRange>.Absent
            : Port(value);

    private static Located<PortRange> Port(ComposeValue? value)
    {
        if (value is ComposeScalar { IsUnknown: false, Kind: ComposeScalarKind.String } text)
        {
            return ShortPort.TryParseRange(text.Text, out var range) ? Located<PortRange>.Known(range, text) : Located<PortRange>.Unknown(text);
        }

        var number = ScalarBinder.Integer(value);
        return number switch
        {
            { IsAbsent: true } => Located<PortRange>.Absent,
            { IsKnown: true, Value: >= 0 and <= ushort.MaxValue } => Located<PortRange>.Known(new PortRange((int)number.Value, (int)number.Value), value!),
            _ => Located<PortRange>.Unknown(value!),
        };
    }
}
