namespace StackLint.Rules.Networking;

/// <summary>Reads <c>host=db port=5432</c>, <c>Server=db,1433;Database=app</c> and <c>--redis-host=cache</c>.</summary>
internal static class ConnectionString
{
    /// <summary>The host between <paramref name="start"/> and <paramref name="end"/>, null when the word before the <c>=</c> holds something else.</summary>
    internal static HostReference? ReadValue(HostText text, int start, int end)
    {
        var keyStart = start - 1;
        while (HostText.IsToken(text[keyStart - 1]))
        {
            keyStart--;
        }

        if (NameWords.HoldsHost(text.Text[keyStart..(start - 1)]) != true)
        {
            return null;
        }

        var host = text.Text[start..end];
        return text[end] == ',' && text.ReadPort(end, out var portEnd) is { } port
            ? new HostReference(host, port, start, portEnd - start, IsCertain: true)
            : new HostReference(host, FindPort(text), start, end - start, IsCertain: true);
    }

    private static int? FindPort(HostText text)
    {
        const string Key = "port=";
        var at = text.Text.IndexOf(Key, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var start = at + Key.Length;
        var end = start;
        while (char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return int.TryParse(text.Text.AsSpan(start, end - start), out var port) ? port : null;
    }
}
