using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace StackLint.Analysis.Credentials;

/// <summary>Finds passwords within addresses and connection strings.</summary>
public static class EmbeddedPassword
{
    private const string SchemeEnd = "://";

    private static readonly SearchValues<char> AuthorityEnds = SearchValues.Create("/?#\"'`\\ \t\r\n");

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create("; &,\t\r\n");

    private static readonly string[] Keys = ["password", "pwd", "accountkey", "sharedaccesskey"];

    /// <summary>Whether an address <c>scheme://user:password@host</c> in the text holds a literal password.</summary>
    public static bool IsInUrl(string text) => FindInUrls(text).Any();

    /// <summary>Whether the text is a connection string of another form that holds a literal password: <c>user:password@tcp(host)/db</c>, <c>Server=db;Password=…</c>, <c>…?user=u&amp;password=…</c>.</summary>
    public static bool IsInConnectionString(string text) => FindInConnectionString(text).Any();

    /// <summary>Where the text holds literal passwords, in an address or a connection string.</summary>
    public static IEnumerable<TextSpan> Find(string text) => FindInUrls(text).Concat(FindInConnectionString(text));

    /// <summary>Where addresses that begin with <c>//</c> hold literal passwords: <c>//user:password@host</c>.</summary>
    public static IEnumerable<TextSpan> FindWithoutScheme(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var at = text.IndexOf("//", StringComparison.Ordinal); at >= 0; at = text.IndexOf("//", at + 1, StringComparison.Ordinal))
        {
            var start = at + 2;
            var length = text.AsSpan(start).IndexOfAny(AuthorityEnds);
            if ((at == 0 || (text[at - 1] != ':' && !char.IsLetterOrDigit(text[at - 1]))) && FindInAuthority(text, start, length < 0 ? text.Length : start + length) is { } found)
            {
                yield return found;
            }
        }
    }

    /// <summary>Where a reference to an image holds a literal password, as it may not: <c>user:password@registry/image</c>.</summary>
    public static IEnumerable<TextSpan> FindInImage(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.LastIndexOf('@');
        var colon = text.IndexOf(':', StringComparison.Ordinal);

        // What follows a digest's sign is the digest, and its own sign ends no password.
        return colon > 0 && colon < at && !text.AsSpan(0, at).Contains('/') && text.AsSpan(at).Contains('/') && Password(text, colon + 1, at) is { } found ? [found] : [];
    }

    private static IEnumerable<TextSpan> FindInUrls(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var at = text.IndexOf(SchemeEnd, StringComparison.Ordinal); at >= 0; at = text.IndexOf(SchemeEnd, at + 1, StringComparison.Ordinal))
        {
            var start = at + SchemeEnd.Length;
            var length = text.AsSpan(start).IndexOfAny(AuthorityEnds);
            if (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]) && FindInAuthority(text, start, length < 0 ? text.Length : start + length) is { } found)
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<TextSpan> FindInConnectionString(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FindInDriverAddress(text) is { } found ? [found] : Keys.SelectMany(k => FindInPairs(text, k));
    }

    private static TextSpan? FindInAuthority(string text, int start, int end)
    {
        var authority = text.AsSpan(start, end - start);
        var colon = authority.IndexOf(':');
        var at = authority.LastIndexOf('@');
        return colon >= 0 && at > colon ? Password(text, start + colon + 1, start + at) : null;
    }

    private static TextSpan? FindInDriverAddress(string text)
    {
        foreach (var protocol in (string[])["@tcp(", "@unix(", "@tcp6("])
        {
            var at = text.IndexOf(protocol, StringComparison.Ordinal);
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && colon < at && Password(text, colon + 1, at) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static IEnumerable<TextSpan> FindInPairs(string text, string key)
    {
        for (var at = Find(text, key, 0); at >= 0; at = Find(text, key, at + 1))
        {
            if (FindValue(text, at, key.Length) is { } found)
            {
                yield return found;
            }
        }
    }

    private static TextSpan? FindValue(string text, int at, int length)
    {
        var rest = text.AsSpan(at + length);
        var before = text.AsSpan(0, at).TrimEnd(' ');
        var sign = rest.IndexOfAnyExcept(' ');
        // Behind a blank it may be prose, so that another pair has to be there as well.
        var isKey = at > 0 && (text[at - 1] is ';' or '?' or '&' or ',' || (text[at - 1] == ' ' && before.ContainsAny(';', '=', ',')));
        isKey |= at == 0 && sign >= 0 && rest[(sign + 1)..].Contains('=');
        if (!isKey || sign < 0 || rest[sign] != '=')
        {
            return null;
        }

        var value = rest[(sign + 1)..].TrimStart(' ');
        var quote = value is ['"' or '\'', ..] ? value[0] : '\0';
        value = quote == '\0' ? value : value[1..];
        var end = quote == '\0' ? value.IndexOfAny(ValueEnds) : value.IndexOf(quote);
        var start = text.Length - value.Length;
        return Password(text, start, end < 0 ? text.Length : start + end);
    }

    private static int Find(string text, string key, int start) => start >= text.Length ? -1 : text.IndexOf(key, start, StringComparison.OrdinalIgnoreCase);

    // "{password}" and "%s" are filled in by a program.
    private static TextSpan? Password(string text, int start, int end) =>
        text[start..end] is var password && CredentialText.IsLiteral(password) && password[0] is not ('{' or '%' or '$') ? TextSpan.FromBounds(start, end) : null;
}
