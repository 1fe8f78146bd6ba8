namespace StackLint.Rules.Networking;

/// <summary>Reads <c>host=db port=5432</c>, <c>Server=tcp:db,1433;Database=app</c>, <c>Data Source=db</c> and <c>--redis-host=cache</c>.</summary>
internal static class ConnectionString
{
    private const string Protocol = "tcp:";

    /// <summary>The <c>=</c> of <c>Server=tcp:db</c>, null when no such protocol stands before the host.</summary>
    internal static int? FindSignBeforeProtocol(HostText text, int start)
    {
        var sign = start - Protocol.Length - 1;
        return sign > 0 && text[sign] == '=' && string.Compare(text.Text, sign + 1, Protocol, 0, Protocol.Length, StringComparison.OrdinalIgnoreCase) == 0 ? sign : null;
    }

    /// <summary>The host between <paramref name="start"/> and <paramref name="end"/>, null when the word before the <c>=</c> holds something else.</summary>
    internal static HostReference? ReadValue(HostText text, int start, int sign, int end)
    {
        var keyStart = sign;
        while (HostText.IsToken(text[keyStart - 1]))
        {
            keyStart--;
        }

        var key = text.Text[keyStart..sign];
        if (NameWords.HoldsHost(key) != true && !(IsDataSource(text, keyStart, key) && text[end] != '/'))
        {
            return null;
        }

        var host = text.Text[start..end];
        return text[end] == ',' && text.ReadPort(end, out var portEnd) is { } port
            ? new HostReference(host, port, start, portEnd - start, IsCertain: true)
            : new HostReference(host, FindPort(text), start, end - start, IsCertain: true);
    }

    // ADO.NET's name for the server, in two words; SQLite's file stands there, too.
    private static bool IsDataSource(HostText text, int keyStart, string key) =>
        key.Equals("DataSource", StringComparison.OrdinalIgnoreCase)
        || (key.Equals("Source", StringComparison.OrdinalIgnoreCase) && text.WordBefore(keyStart, out _).EndsWith("Data", StringComparison.OrdinalIgnoreCase));

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
