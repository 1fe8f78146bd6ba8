using System.Globalization;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Model;
using StackLint.Compose.Units;
using StackLint.Compose.Values;

namespace StackLint.Compose.Binding;

/// <summary>The short syntax of a port: <c>[[ip:]host[-end]:]container[-end][/protocol]</c>, as docker/go-connections splits it.</summary>
internal static class ShortPort
{
    internal static PortMapping Bind(ComposeScalar scalar) => Bind(scalar, scalar.Text);

    /// <summary>Reads another text in place of the scalar's own, for example a number in decimal.</summary>
    internal static PortMapping Bind(ComposeScalar scalar, string text)
    {
        var parts = text.Split(':');
        if (parts.Length == 1 && HasHole(parts[0]))
        {
            return PortBinder.Unknown(scalar, Located<string>.Absent);
        }

        var container = parts[^1];
        var host = parts.Length > 1 ? parts[^2] : "";
        var ip = parts.Length > 2 ? GoAddress.Unbracket(string.Join(':', parts[..^2])) : "";
        var slash = container.Split('/');
        var target = Range(slash[0], scalar);
        var protocol = Protocol(slash, scalar);

        // What a hole at the end brings along may push the address to where a port is expected.
        if (ip.Length == 0 && HasHole(container) && GoAddress.IsValid(GoAddress.Unbracket(host)))
        {
            (ip, host) = (host, InterpolatedText.Hole.ToString());
        }

        var published = host.Length == 0 ? Located<PortRange>.Absent : Range(host, scalar);
        var address = Address(ip, HasHole(host) && parts.Length == 2 && ip.Length == 0, scalar);
        return scalar.IsUnknown || IsValid(ip, address, published, target, protocol, container)
            ? new PortMapping(scalar, address, WithoutZero(published), target, protocol, Located<string>.Absent)
            : PortBinder.Unknown(scalar, Located<string>.Absent);
    }

    /// <summary>Reads <c>80</c> or <c>80-90</c>; a third part is ignored as Docker does.</summary>
    internal static bool TryParseRange(string text, out PortRange range)
    {
        var parts = text.Split('-');
        range = default;
        if (!TryParsePort(parts[0], out var start))
        {
            return false;
        }

        var end = start;
        if (parts.Length > 1 && (!TryParsePort(parts[1], out end) || end < start))
        {
            return false;
        }

        range = new PortRange(start, end);
        return true;
    }

    private static bool TryParsePort(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port <= ushort.MaxValue;

    private static Located<PortRange> Range(string text, ComposeScalar scalar) =>
        TryParseRange(text, out var range) ? Located<PortRange>.Known(range, scalar) : Located<PortRange>.Unknown(scalar);

    private static Located<PortRange> WithoutZero(Located<PortRange> published) =>
        published is { IsKnown: true, Value: { Start: 0, End: 0 } } ? Located<PortRange>.Absent : published;

    private static Located<string> Protocol(string[] slash, ComposeScalar scalar)
    {
        if (slash.Length == 1)
        {
            return HasHole(slash[0]) ? Located<string>.Unknown(scalar) : Located<string>.Absent;
        }

        if (HasHole(slash[1]))
        {
            return Located<string>.Unknown(scalar);
        }

        return slash[1].Length == 0 ? Located<string>.Absent : Located<string>.Known(slash[1].ToLowerInvariant(), scalar);
    }

    private static Located<string> Address(string ip, bool mayBeInHost, ComposeScalar scalar)
    {
        if (ip.Length == 0)
        {
            return mayBeInHost ? Located<string>.Unknown(scalar) : Located<string>.Absent;
        }

        return GoAddress.IsValid(ip) ? Located<string>.Known(ip, scalar) : Located<string>.Unknown(scalar);
    }

    private static bool IsValid(
        string ip,
        Located<string> address,
        Located<PortRange> published,
        Located<PortRange> target,
        Located<string> protocol,
        string container)
    {
        if (container.Length == 0 || !target.IsKnown || published.IsUnknown || (ip.Length > 0 && !address.IsKnown))
        {
            return false;
        }

        var isProtocolKnown = protocol.IsAbsent || protocol.Value is "tcp" or "udp" or "sctp";
        var areRangesEven = published.IsAbsent || published.Value.Count == target.Value.Count || target.Value.Count == 1;
        return isProtocolKnown && areRangesEven;
    }

    private static bool HasHole(string text) => text.Contains(InterpolatedText.Hole);
}
