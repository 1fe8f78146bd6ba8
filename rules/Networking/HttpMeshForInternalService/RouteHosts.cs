using System.Collections.Immutable;

namespace StackLint.Rules.Networking;

/// <summary>Reads the hosts in labels of proxies.</summary>
internal static class RouteHosts
{
    private static readonly ImmutableArray<string> TraefikMatchers = ["Host(", "HostHeader(", "Host:"];

    /// <summary><c>a.example.com, http://b.example.com:8080/</c> as host names.</summary>
    internal static ImmutableArray<string> SplitList(string text) =>
        [.. text.Split([',', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Clean).Where(static h => h.Length > 0)];

    /// <summary>The hosts of a label of Traefik or Caddy, or of <c>VIRTUAL_HOST</c>; null when it names none.</summary>
    internal static ImmutableArray<string>? ReadOther(string name, string value) => name switch
    {
        "VIRTUAL_HOST" or "caddy" or "caddy.address" => SplitList(value),
        _ when name.StartsWith("traefik.", StringComparison.Ordinal) && name.EndsWith("rule", StringComparison.Ordinal) => ReadRule(value),
        _ => null,
    };

    /// <summary>Whether it is a name as DNS knows it: no pattern, template or variable.</summary>
    internal static bool IsPlain(string host) => host.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_');

    private static ImmutableArray<string>? ReadRule(string rule)
    {
        // What a pattern matches is not known.
        if (rule.Contains("HostRegexp", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var hosts = ImmutableArray.CreateBuilder<string>();
        foreach (var matcher in TraefikMatchers)
        {
            for (var at = rule.IndexOf(matcher, StringComparison.Ordinal); at >= 0; at = rule.IndexOf(matcher, at + 1, StringComparison.Ordinal))
            {
                var start = at + matcher.Length;
                var end = rule.AsSpan(start).IndexOfAny(')', ';') is >= 0 and var length ? start + length : rule.Length;
                hosts.AddRange(SplitList(rule[start..end]));
            }
        }

        return hosts.Count == 0 ? null : hosts.ToImmutable();
    }

    private static string Clean(string text)
    {
        var host = text.Trim('`', '"', '\'', ' ');
        var scheme = host.IndexOf("://", StringComparison.Ordinal);
        host = scheme < 0 ? host : host[(scheme + 3)..];
        var end = host.AsSpan().IndexOfAny(':', '/');
        return (end < 0 ? host : host[..end]).TrimEnd('.').ToLowerInvariant();
    }
}
