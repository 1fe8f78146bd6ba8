using System.Globalization;
using StackLint.Compose.Binding;
using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary>The short syntax of <c>ports</c>: an item may stand for several ports.</summary>
internal static class ShortPorts
{
    private const string NoTarget = "is missing a target port";

    internal static ComposeValue Expand(ComposeValue value, TreePath path, ComposeDecoder decoder) => value is ComposeSequence sequence
        ? Derived.List(sequence, sequence.Items.SelectMany((v, i) => Item(v, path.Child(i), decoder)))
        : value;

    private static IEnumerable<ComposeValue> Item(ComposeValue value, TreePath path, ComposeDecoder decoder)
    {
        if (value is not ComposeScalar { IsUnknown: false, IsNull: false } scalar)
        {
            return [value];
        }

        if (scalar.Kind == ComposeScalarKind.Integer)
        {
            CheckTarget(scalar, path, decoder);
            return [Derived.Map(scalar, [ShortForms.Entry(scalar, "target", scalar)])];
        }

        var port = ShortPort.Bind(scalar);
        if (!port.Target.IsKnown || PortProblem.HasBareIPv6(scalar.Text))
        {
            decoder.Refuse(value, path, scalar.Kind == ComposeScalarKind.String ? PortProblem.Of(scalar.Text) : $"invalid type {GoText.TypeOf(scalar)} for port");
            return [value];
        }

        if (port.Target.Value.Start == 0)
        {
            decoder.Refuse(value, path, NoTarget);
        }

        return Ports(scalar, port);
    }

    private static void CheckTarget(ComposeScalar number, TreePath path, ComposeDecoder decoder)
    {
        if (!ShortPort.TryParseRange(YamlNumber.TryParseInteger(number.Text, out var target) ? Number(target) : number.Text, out _))
        {
            decoder.Refuse(number, path, $"Invalid containerPort: {number.Text}");
        }
        else if (target == 0)
        {
            decoder.Refuse(number, path, NoTarget);
        }
    }

    private static IEnumerable<ComposeValue> Ports(ComposeScalar scalar, Model.PortMapping port)
    {
        var targets = port.Target.Value;
        var protocol = port.Protocol.GetValueOr("tcp");
        var ip = port.HostIp.GetValueOr("");
        var published = PublishedText(scalar.Text);
        var items = new List<(string Key, ComposeValue Value)>();
        for (var i = 0; i < targets.Count; i++)
        {
            // As many published ports as targets are paired; others are a choice for the one target.
            var own = published;
            if (targets.Count > 1 && ShortPort.TryParseRange(published, out var range))
            {
                own = Number(range.Start + i);
            }

            var target = Number(targets.Start + i);
            items.Add(($"{target}/{protocol}", Derived.Map(scalar, Entries(scalar, ip, target, own, protocol))));
        }

        // Docker sorts them as text.
        return items.OrderBy(static i => i.Key, StringComparer.Ordinal).Select(static i => i.Value);
    }

    private static IEnumerable<ComposeEntry> Entries(ComposeScalar scalar, string ip, string target, string published, string protocol)
    {
        yield return ShortForms.Text(scalar, "mode", "ingress");
        if (ip.Length > 0)
        {
            yield return ShortForms.Text(scalar, "host_ip", ip);
        }

        yield return ShortForms.Entry(scalar, "target", Derived.Scalar(scalar, ComposeScalarKind.Integer, target));
        if (published.Length > 0)
        {
            yield return ShortForms.Text(scalar, "published", published);
        }

        yield return ShortForms.Text(scalar, "protocol", protocol);
    }

    private static string PublishedText(string text)
    {
        var parts = text.Split(':');
        if (parts.Length < 2 || !ShortPort.TryParseRange(parts[^2], out var range))
        {
            return "";
        }

        return range.Start == range.End ? Number(range.Start) : $"{Number(range.Start)}-{Number(range.End)}";
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
