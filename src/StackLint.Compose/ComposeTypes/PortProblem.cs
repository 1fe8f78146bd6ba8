using StackLint.Compose.Binding;

namespace StackLint.Compose.ComposeTypes;

/// <summary>What docker/go-connections (<c>nat</c>) says of a port that it cannot read.</summary>
internal static class PortProblem
{
    /// <summary>The first fault, in its order and words.</summary>
    /// <param name="text">A port that is not valid.</param>
    internal static string Of(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var protocol = slash < 0 ? "tcp" : text[(slash + 1)..];
        var parts = (slash < 0 ? text : text[..slash]).Split(':');
        var container = parts[^1];
        var host = parts.Length > 1 ? parts[^2] : "";
        var address = string.Join(':', parts.SkipLast(2));
        if (IsBareIPv6(address))
        {
            return $"Invalid ip address {address}: address {address}:: too many colons in address";
        }

        if (address.Length > 0 && !System.Net.IPAddress.TryParse(address.Trim('[', ']'), out _))
        {
            return $"Invalid ip address: {address}";
        }

        if (container.Length == 0)
        {
            return $"No port specified: {text}<empty>";
        }

        if (!ShortPort.TryParseRange(container, out var target))
        {
            return $"Invalid containerPort: {container}";
        }

        if (host.Length > 0)
        {
            if (!ShortPort.TryParseRange(host, out var published))
            {
                return $"Invalid hostPort: {host}";
            }

            if (published.Count != target.Count && target.Count != 1)
            {
                return $"Invalid ranges specified for container and host Ports: {container} and {host}";
            }
        }

        return protocol.ToLowerInvariant() is "tcp" or "udp" or "sctp" or "" ? $"Invalid ip address: {address}" : $"Invalid proto: {protocol}";
    }

    /// <summary>Whether the address of a port has colons and no brackets around them, which a stack takes and Compose does not.</summary>
    internal static bool HasBareIPv6(string text) => IsBareIPv6(string.Join(':', text.Split(':').SkipLast(2)));

    private static bool IsBareIPv6(string address) => address.Contains(':') && !address.StartsWith('[');
}
