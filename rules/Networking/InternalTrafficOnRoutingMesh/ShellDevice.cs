namespace StackLint.Rules.Networking;

/// <summary>Reads <c>/dev/tcp/db/5432</c>, a connection that Bash opens.</summary>
internal static class ShellDevice
{
    private static readonly string[] Prefixes = ["/dev/tcp/", "/dev/udp/"];

    /// <summary>Where reading goes on, null when no such path starts there.</summary>
    internal static int? TryRead(HostText text, int start, List<HostReference> references)
    {
        var prefix = Array.Find(Prefixes, p => string.CompareOrdinal(text.Text, start, p, 0, p.Length) == 0);
        if (prefix is null || HostText.IsToken(text[start - 1]))
        {
            return null;
        }

        var host = start + prefix.Length;
        var hostEnd = text.EndOfToken(host);
        if (hostEnd == host || text[hostEnd] != '/')
        {
            return host;
        }

        var port = text.ReadDigits(hostEnd + 1, out var portEnd);
        var end = port is null ? hostEnd : portEnd;
        references.Add(new HostReference(text.Text[host..hostEnd], port, host, end - host, IsCertain: true));
        return end;
    }
}
