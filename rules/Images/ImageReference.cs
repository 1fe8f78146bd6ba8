namespace StackLint.Rules.Images;

/// <summary>The grammar of image references (distribution/reference, <c>ParseAnyReference</c>).</summary>
internal static class ImageReference
{
    private const int LongestName = 255;
    private const int LongestTag = 128;

    /// <summary>What keeps a text from being a reference, null when it is one.</summary>
    internal static string? FindProblem(string text)
    {
        if (IsIdentifier(text))
        {
            return null;
        }

        var at = text.IndexOf('@');
        if (at >= 0 && !IsDigest(text[(at + 1)..]))
        {
            return "has no well-formed digest behind the @";
        }

        var name = at < 0 ? text : text[..at];
        var (registry, rest) = SplitRegistry(name);
        var colon = rest.IndexOf(':');
        var path = colon < 0 ? rest : rest[..colon];
        if (path.Any(char.IsAsciiLetterUpper))
        {
            return "must be in lower case up to the tag";
        }

        return colon >= 0 && !IsTag(rest[(colon + 1)..]) ? "has no well-formed tag behind the colon"
            : registry is not null && !IsRegistry(registry) ? "does not begin with a well-formed registry"
            : path.Length == 0 || !path.Split('/').All(IsComponent) || path.Length > LongestName ? "is no image reference"
            : null;
    }

    private static (string? Registry, string Path) SplitRegistry(string name)
    {
        var slash = name.IndexOf('/');
        var first = slash < 0 ? "" : name[..slash];
        var isRegistry = first.AsSpan().IndexOfAny('.', ':') >= 0 || first == "localhost" || first.Any(char.IsAsciiLetterUpper);
        return isRegistry ? (first, name[(slash + 1)..]) : (null, name);
    }

    private static bool IsRegistry(string text)
    {
        var host = text;
        var colon = text.LastIndexOf(':');
        if (colon > text.LastIndexOf(']'))
        {
            if (colon == text.Length - 1 || !text.AsSpan(colon + 1).ContainsOnlyDigits())
            {
                return false;
            }

            host = text[..colon];
        }

        return host.StartsWith('[')
            ? host.EndsWith(']') && host.Length > 2 && host[1..^1].All(static c => char.IsAsciiHexDigit(c) || c == ':')
            : host.Split('.').All(static p => p.Length > 0 && p[0] != '-' && p[^1] != '-' && p.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-'));
    }

    // Lower-case letters and digits, separated by one dot, one or two underscores, or any number of hyphens.
    private static bool IsComponent(string text)
    {
        if (text.Length == 0 || !IsAlphanumeric(text[0]) || !IsAlphanumeric(text[^1]))
        {
            return false;
        }

        for (var i = 1; i < text.Length; i++)
        {
            var start = i;
            while (!IsAlphanumeric(text[i]))
            {
                i++;
            }

            var separator = text.AsSpan(start, i - start);
            if (separator is not ("" or "." or "_" or "__") && separator.ContainsAnyExcept('-'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsTag(string text) =>
        text.Length is > 0 and <= LongestTag
        && (text[0] == '_' || char.IsAsciiLetterOrDigit(text[0]))
        && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-');

    private static bool IsDigest(string text)
    {
        var colon = text.IndexOf(':');
        return colon > 0
            && char.IsAsciiLetter(text[0])
            && text[..colon].All(static c => char.IsAsciiLetterOrDigit(c) || c is '+' or '.' or '-' or '_')
            && text.Length - colon - 1 >= 32
            && text[(colon + 1)..].All(char.IsAsciiHexDigit);
    }

    private static bool IsIdentifier(string text) => text.Length == 64 && text.All(static c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f');

    private static bool IsAlphanumeric(char c) => char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c);

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
