using System.Globalization;
using StackLint.Compose.Binding;
using StackLint.Compose.Units;
using StackLint.Compose.Values;

namespace StackLint.Compose.Schema;

/// <summary>The formats that docker/cli registers with its schema library (<c>cli/compose/schema</c>).</summary>
internal static class StackFormats
{
    internal static Shape Duration { get; } = Shapes.With(
        Shapes.Text,
        new ScalarCheck("Does not match format 'duration'", static s => GoDuration.TryParse(s.Text, ComposeDialect.Stack, out _)));

    internal static ScalarCheck Ports { get; } = new("Does not match format 'ports'", IsPort);

    private static bool IsPort(ComposeScalar scalar) => scalar.Kind switch
    {
        ComposeScalarKind.Integer or ComposeScalarKind.Float =>
            YamlNumber.TryParseFloat(scalar.Text, out var number) && IsPort(number.ToString("F0", CultureInfo.InvariantCulture)),
        _ => IsPort(scalar.Text),
    };

    // The grammar of docker/go-connections: an address may hold colons, a third part of a range is ignored.
    private static bool IsPort(string text)
    {
        var containerStart = text.LastIndexOf(':') + 1;
        var rest = text[..Math.Max(containerStart - 1, 0)];
        var hostStart = rest.LastIndexOf(':') + 1;
        var container = text[containerStart..].Split('/');
        var host = rest[hostStart..];
        var isProtocolKnown = container.Length == 1 || container[1].ToLowerInvariant() is "" or "tcp" or "udp" or "sctp";
        if (!isProtocolKnown || !GoAddress.IsPortHost(rest[..Math.Max(hostStart - 1, 0)]) || !ShortPort.TryParseRange(container[0], out var target))
        {
            return false;
        }

        return host.Length == 0
            || (ShortPort.TryParseRange(host, out var published) && (published.Count == target.Count || target.Count == 1));
    }
}
