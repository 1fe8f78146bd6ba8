namespace StackLint.Rules.Networking;

/// <summary>Reads <c>{"host": "db", "port": 5432}</c>: an object of JSON or JavaScript with host and port apart.</summary>
internal static class ObjectMember
{
    // How far from the host its port is looked for, in characters; an object of connection settings is short.
    private const int Reach = 2000;

    /// <summary>The host between <paramref name="start"/> and <paramref name="end"/>, null when it is no quoted value, or that of a key that holds something else.</summary>
    internal static HostReference? Read(HostText text, int start, int end)
    {
        var colon = SkipBack(text, start - 1);
        if (!IsQuote(text[start - 1]) || !(IsQuote(text[end]) || text[end] == '\\') || text[colon] != ':')
        {
            return null;
        }

        var keyEnd = SkipBack(text, colon - 1) + 1;
        var keyStart = keyEnd;
        while (HostText.IsToken(text[keyStart - 1]))
        {
            keyStart--;
        }

        return keyEnd > keyStart && NameWords.HoldsHost(text.Text[keyStart..keyEnd]) == true
            ? new HostReference(text.Text[start..end], FindPort(text, keyStart), start, end - start, IsCertain: true)
            : null;
    }

    private static bool IsQuote(char c) => c is '"' or '\'';

    // Quotes may be escaped for a shell.
    private static bool IsPadding(char c) => IsQuote(c) || c == '\\' || char.IsWhiteSpace(c);

    private static int SkipBack(HostText text, int at)
    {
        while (IsPadding(text[at]))
        {
            at--;
        }

        return at;
    }

    // The port of the object itself, not of one within it.
    private static int? FindPort(HostText text, int member)
    {
        var depth = 0;
        var limit = Math.Min(text.Length, member + Reach);
        for (var i = FindBrace(text, member) + 1; i > 0 && i < limit && depth >= 0; i++)
        {
            var end = text.EndOfToken(i);
            if (end == i)
            {
                depth += text[i] is '{' or '[' ? 1 : text[i] is '}' or ']' ? -1 : 0;
                continue;
            }

            if (depth == 0 && text.Text.AsSpan(i, end - i).EndsWith("port", StringComparison.OrdinalIgnoreCase) && ReadValue(text, end) is { } port)
            {
                return port;
            }

            i = end - 1;
        }

        return null;
    }

    private static int FindBrace(HostText text, int at)
    {
        var limit = Math.Max(0, at - Reach);
        for (var depth = 0; at >= limit; at--)
        {
            depth += text[at] == '}' ? 1 : text[at] == '{' ? -1 : 0;
            if (depth < 0)
            {
                return at;
            }
        }

        return -1;
    }

    private static int? ReadValue(HostText text, int at)
    {
        var colon = Skip(text, at);
        return text[colon] == ':' ? text.ReadDigits(Skip(text, colon + 1), out _) : null;
    }

    private static int Skip(HostText text, int at)
    {
        while (IsPadding(text[at]))
        {
            at++;
        }

        return at;
    }
}
