using System.Buffers;

namespace StackLint.Rules.Security;

/// <summary>Finds passwords within addresses and connection strings. It never hands out any part of the text.</summary>
internal static class EmbeddedPassword
{
    private const string SchemeEnd = "://";

    private static readonly SearchValues<char> AuthorityEnds = SearchValues.Create("/?#\"'`\\ \t\r\n");

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create("; &,\t\r\n");

    private static readonly string[] Keys = ["password", "pwd"];

    /// <summary>Whether an address <c>scheme://user:password@host</c> in the text holds a literal password.</summary>
    internal static bool IsInUrl(string text)
    {
        for (var at = text.IndexOf(SchemeEnd, StringComparison.Ordinal); at >= 0; at = text.IndexOf(SchemeEnd, at + 1, StringComparison.Ordinal))
        {
            var rest = text.AsSpan(at + SchemeEnd.Length);
            var end = rest.IndexOfAny(AuthorityEnds);
            if (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]) && IsUserWithPassword(end < 0 ? rest : rest[..end]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text is a connection string of another form that holds a literal password: <c>user:password@tcp(host)/db</c>, <c>Server=db;Password=…</c>, <c>…?user=u&amp;password=…</c>.</summary>
    internal static bool IsInConnectionString(string text) => IsInDriverAddress(text) || Keys.Any(k => IsInPairs(text, k));

    private static bool IsUserWithPassword(ReadOnlySpan<char> authority)
    {
        var colon = authority.IndexOf(':');
        var at = authority.LastIndexOf('@');
        return colon >= 0 && at > colon && IsPassword(authority[(colon + 1)..at].ToString());
    }

    private static bool IsInDriverAddress(string text)
    {
        foreach (var protocol in (string[])["@tcp(", "@unix(", "@tcp6("])
        {
            var at = text.IndexOf(protocol, StringComparison.Ordinal);
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && colon < at && IsPassword(text[(colon + 1)..at]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInPairs(string text, string key)
    {
        for (var at = Find(text, key, 0); at >= 0; at = Find(text, key, at + 1))
        {
            var rest = text.AsSpan(at + key.Length);
            var before = text.AsSpan(0, at).TrimEnd(' ');
            var sign = rest.IndexOfAnyExcept(' ');
            // Behind a blank it may be prose, so that another pair has to be there as well.
            var isKey = at > 0 && (text[at - 1] is ';' or '?' or '&' or ',' || (text[at - 1] == ' ' && before.ContainsAny(';', '=', ',')));
            isKey |= at == 0 && sign >= 0 && rest[(sign + 1)..].Contains('=');
            if (!isKey || sign < 0 || rest[sign] != '=')
            {
                continue;
            }

            var value = rest[(sign + 1)..].TrimStart(' ');
            var quote = value is ['"' or '\'', ..] ? value[0] : '\0';
            value = quote == '\0' ? value : value[1..];
            var end = quote == '\0' ? value.IndexOfAny(ValueEnds) : value.IndexOf(quote);
            if (IsPassword((end < 0 ? value : value[..end]).ToString()))
            {
                return true;
            }
        }

        return false;
    }

    private static int Find(string text, string key, int start) => start >= text.Length ? -1 : text.IndexOf(key, start, StringComparison.OrdinalIgnoreCase);

    // "{password}" and "%s" are filled in by a program.
    private static bool IsPassword(string text) => CredentialText.IsLiteral(text) && text[0] is not ('{' or '%' or '$');
}
