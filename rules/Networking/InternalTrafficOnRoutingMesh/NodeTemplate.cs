namespace StackLint.Rules.Networking;

/// <summary>Reads <c>{{.Node.Hostname}}:8080</c>: a task that is told the address of its node.</summary>
internal static class NodeTemplate
{
    /// <summary>Where reading goes on, null when no template starts there.</summary>
    internal static int? TryRead(HostText text, int start, List<HostReference> references)
    {
        if (text[start] != '{' || text[start + 1] != '{')
        {
            return null;
        }

        var close = text.Text.IndexOf("}}", start, StringComparison.Ordinal);
        if (close < 0 || !text.Text.AsSpan(start + 2, close - start - 2).Trim().SequenceEqual(".Node.Hostname"))
        {
            return null;
        }

        var end = close + 2;
        if (text.ReadPort(end, out var portEnd) is { } port)
        {
            references.Add(new HostReference(HostReference.NodeHostname, port, start, portEnd - start, IsCertain: true));
        }

        return end;
    }
}
