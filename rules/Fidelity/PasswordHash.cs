namespace StackLint.Rules.Fidelity;

/// <summary>Recognizes hashed passwords, whose dollars are separators: <c>$2y$05$…</c>, <c>$apr1$…</c>, <c>$6$…</c>.</summary>
internal static class PasswordHash
{
    private const int MaxMethodLength = 10;

    /// <summary>Whether a text holds one: a short method in lower case between two dollars.</summary>
    internal static bool IsIn(string text)
    {
        for (var i = text.IndexOf('$'); i >= 0; i = text.IndexOf('$', i + 1))
        {
            var length = text.AsSpan(i + 1).IndexOf('$');
            if (length is > 0 and <= MaxMethodLength && IsMethod(text.AsSpan(i + 1, length)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMethod(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
