namespace StackLint.Rules.Loading;

/// <summary>Says in a person's words what go-connections says of a short port (<c>nat.ParsePortSpec</c>).</summary>
internal static class PortWords
{
    private const string Form = "write [[ADDRESS:]HOST:]CONTAINER[/PROTOCOL]";

    /// <summary>The clause; null when the text is not about a port.</summary>
    internal static string? Say(string text) => Split(text) switch
    {
        ("Invalid proto", var protocol) => $"has the protocol '{protocol}', which is none of tcp, udp and sctp",
        ("Invalid containerPort", var port) => $"has the container port '{port}', which is no port or range from 0 to 65535: {Form}",
        ("Invalid hostPort", var port) => $"has the host port '{port}', which is no port or range from 0 to 65535: {Form}",
        ("Invalid ranges specified for container and host Ports", var ranges) => $"has ranges of different lengths, {ranges.Replace(" and ", " in the container and ", StringComparison.Ordinal)} on the host",
        ("No port specified", _) => $"has no container port: {Form}",
        ("Invalid ip address", var address) => $"has the address '{address}', which is none: {Form}, an IPv6 address in brackets",
        (var begin, _) when begin.StartsWith("Invalid ip address ", StringComparison.Ordinal) =>
            $"has the address '{begin["Invalid ip address ".Length..]}', which is none: {Form}, an IPv6 address in brackets",
        ("Does not match format 'ports'", _) => $"is no port: {Form}, numbers from 0 to 65535 and ranges of one length",
        _ => null,
    };

    private static (string Begin, string Detail) Split(string text)
    {
        var colon = text.StartsWith("Invalid ip address ", StringComparison.Ordinal)
            ? text.IndexOf(": address ", StringComparison.Ordinal)
            : text.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? (text, "") : (text[..colon], text[(colon + 2)..]);
    }
}
