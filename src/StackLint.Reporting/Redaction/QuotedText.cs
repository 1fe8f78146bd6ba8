using System.Text;

namespace StackLint.Reporting.Redaction;

/// <summary>Tells what a message quotes from a file from its own words: it stands in single quotes.</summary>
internal static class QuotedText
{
    private const char Quote = '\'';

    /// <summary>The message with something else in its quotes, everything around them as it is.</summary>
    internal static string Change(string text, Func<string, string> change)
    {
        var shown = new StringBuilder();
        var position = 0;
        for (var open = Open(text, 0); open >= 0; open = position < text.Length ? Open(text, position) : -1)
        {
            var close = Close(text, open + 1);
            shown.Append(text, position, open + 1 - position).Append(change(text[(open + 1)..close]));
            position = close;
            if (close < text.Length)
            {
                shown.Append(Quote);
                position++;
            }
        }

        return shown.Append(text, position, text.Length - position).ToString();
    }

    // Not the apostrophe of "the service's".
    private static int Open(string text, int start)
    {
        var at = text.IndexOf(Quote, start);
        while (at > 0 && char.IsLetterOrDigit(text[at - 1]))
        {
            at = at + 1 < text.Length ? text.IndexOf(Quote, at + 1) : -1;
        }

        return at;
    }

    // A quote that is not closed goes on to the end.
    private static int Close(string text, int start)
    {
        var at = start < text.Length ? text.IndexOf(Quote, start) : -1;
        while (at >= 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))
        {
            at = text.IndexOf(Quote, at + 1);
        }

        return at < 0 ? text.Length : at;
    }
}
