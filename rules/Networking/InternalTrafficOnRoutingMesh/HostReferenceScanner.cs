using StackLint.Compose.Interpolation;

namespace StackLint.Rules.Networking;

/// <summary>
/// Finds the hosts that a text names: in URLs, as <c>host:port</c>, in connection strings, objects and <c>/dev/tcp</c>, as the whole value of a
/// variable, and as arguments of commands. Whole tokens only: <c>mydb</c> does not name <c>db</c>.
/// </summary>
internal static class HostReferenceScanner
{
    /// <summary>The hosts in the value of a variable.</summary>
    internal static List<HostReference> ScanValue(string key, string value) => Scan(new HostText(value), new ValueContext(NameWords.HoldsHost(key)));

    /// <summary>The hosts in a command with its arguments, joined by blanks.</summary>
    internal static List<HostReference> ScanCommand(string command) => Scan(new HostText(command), value: null);

    private static List<HostReference> Scan(HostText text, ValueContext? value)
    {
        var references = new List<HostReference>();
        var isUrlRest = false;
        for (var i = 0; i < text.Length;)
        {
            var end = text.EndOfToken(i);
            if (end == i)
            {
                isUrlRest = isUrlRest && !HostText.IsBreak(text[i]);
                i = NodeTemplate.TryRead(text, i, references) ?? (isUrlRest ? null : ShellDevice.TryRead(text, i, references)) ?? i + 1;
            }
            else if (text[end] == ':' && text[end + 1] == '/' && text[end + 2] == '/')
            {
                i = UrlAuthority.Read(text, end + 3, references);
                isUrlRest = true;
            }
            else
            {
                if (!isUrlRest && IsWhole(text, i, end) && ReadToken(text, i, end, value) is { } reference)
                {
                    references.Add(reference);
                }

                i = end;
            }
        }

        return references;
    }

    // A token that touches a variable is a part of a name, one behind a slash a path, one before "@" a user.
    private static bool IsWhole(HostText text, int start, int end) =>
        text[start - 1] is not (InterpolatedText.Hole or '/' or '$' or '%')
        && !(text[start - 1] == '{' && text[start - 2] == '$')
        && text[end] is not (InterpolatedText.Hole or '@')
        && !(text[end] == ':' && text[text.FindBreak(end, "/@")] == '@')
        && char.IsAsciiLetterOrDigit(text[start])
        && HasLetterOrDots(text.Text.AsSpan(start, end - start));

    private static HostReference? ReadToken(HostText text, int start, int end, ValueContext? value)
    {
        var host = text.Text[start..end];
        if (text[end] == ':')
        {
            if (text.ReadPort(end, out var portEnd) is { } port)
            {
                return new HostReference(host, port, start, portEnd - start, IsCertain: true);
            }

            return text[end + 1] == InterpolatedText.Hole && value is not { HoldsHost: false } && text[start - 1] != '-'
                ? new HostReference(host, null, start, end - start, IsCertain: true)
                : null;
        }

        if (text[start - 1] == '=')
        {
            return ConnectionString.ReadValue(text, start, start - 1, end);
        }

        if (ConnectionString.FindSignBeforeProtocol(text, start) is { } sign)
        {
            return ConnectionString.ReadValue(text, start, sign, end);
        }

        if (ObjectMember.Read(text, start, end) is { } member)
        {
            return member;
        }

        if (text[start - 1] == '@')
        {
            return new HostReference(host, null, start, end - start, IsCertain: true);
        }

        return value is null ? CommandArgument.Read(text, start, end) : ReadWholeValue(text, start, end, value);
    }

    private static HostReference? ReadWholeValue(HostText text, int start, int end, ValueContext value)
    {
        var isOnly = text.Text.AsSpan(0, start).Trim().IsEmpty && text.Text.AsSpan(end).Trim().IsEmpty;
        var isListed = HostText.IsBreak(text[start - 1]) && (HostText.IsBreak(text[end]) || text[end] == '/');
        return value.HoldsHost == true && isListed ? new HostReference(text.Text[start..end], null, start, end - start, IsCertain: true)
            : value.HoldsHost is null && isOnly ? new HostReference(text.Text[start..end], null, start, end - start, IsCertain: false)
            : null;
    }

    // "10:30" is a time and "0.0.0.0:80" an address.
    private static bool HasLetterOrDots(ReadOnlySpan<char> token) => token.ContainsAnyInRange('a', 'z') || token.ContainsAnyInRange('A', 'Z') || token.Count('.') == 3;

    private sealed record ValueContext(bool? HoldsHost);
}
