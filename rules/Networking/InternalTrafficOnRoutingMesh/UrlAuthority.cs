using StackLint.Compose.Interpolation;

namespace StackLint.Rules.Networking;

/// <summary>Reads the hosts of <c>scheme://user:password@host:port,host:port/path</c>.</summary>
internal static class UrlAuthority
{
    /// <summary>Adds the hosts of the authority that starts there.</summary>
    /// <returns>Where reading goes on.</returns>
    internal static int Read(HostText text, int start, List<HostReference> references)
    {
        var end = start;
        while (text[end] == ',' || text[end] == ';' || (!HostText.IsBreak(text[end]) && !"/?#".Contains(text[end])))
        {
            end++;
        }

        // In "http://a:1,http://b:2" the slashes belong to the next address of the list.
        if (text[end] == '/' && text[end + 1] == '/' && text[end - 1] == ':')
        {
            end = Math.Max(start, text.Text.LastIndexOfAny([',', ';'], end - 1, end - start));
        }

        var userEnd = end > start ? text.Text.LastIndexOf('@', end - 1, end - start) : -1;
        for (var host = userEnd < 0 ? start : userEnd + 1; host < end; host++)
        {
            var hostEnd = text.EndOfToken(host);
            var pieceEnd = text.Text.AsSpan(hostEnd, end - hostEnd).IndexOfAny(',', ';') is >= 0 and var next ? hostEnd + next : end;
            if (hostEnd > host && (hostEnd == pieceEnd || text[hostEnd] == ':') && text[hostEnd] != InterpolatedText.Hole)
            {
                var port = text.ReadPort(hostEnd, out var portEnd);
                references.Add(new HostReference(text.Text[host..hostEnd], port, host, (port is null ? hostEnd : portEnd) - host, IsCertain: true));
            }

            host = pieceEnd;
        }

        return end;
    }
}
