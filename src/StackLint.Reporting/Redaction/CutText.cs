namespace StackLint.Reporting.Redaction;

/// <summary>Takes the beginning of a credential out of a text that is cut off there.</summary>
internal static class CutText
{
    private const char Ellipsis = '…';

    private const int ShortestStart = 3;

    /// <summary>The text with a mark for each beginning of a known text that an ellipsis follows.</summary>
    internal static string Mask(string text, IReadOnlyList<string> known, string mark)
    {
        for (var end = text.IndexOf(Ellipsis); end >= 0; end = end + 1 < text.Length ? text.IndexOf(Ellipsis, end + 1) : -1)
        {
            var length = 0;
            foreach (var one in known)
            {
                length = Math.Max(length, Longest(text.AsSpan(0, end), one));
            }

            if (length >= ShortestStart)
            {
                text = text[..(end - length)] + mark + text[end..];
                end += mark.Length - length;
            }
        }

        return text;
    }

    private static int Longest(ReadOnlySpan<char> head, ReadOnlySpan<char> known)
    {
        for (var length = Math.Min(head.Length, known.Length - 1); length >= ShortestStart; length--)
        {
            if (head.EndsWith(known[..length], StringComparison.Ordinal))
            {
                return length;
            }
        }

        return 0;
    }
}
