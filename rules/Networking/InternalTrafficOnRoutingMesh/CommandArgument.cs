namespace StackLint.Rules.Networking;

/// <summary>Reads the hosts among a command's arguments: <c>nc -z db 5432</c>, <c>redis-cli -h cache</c>, <c>--host db</c>.</summary>
internal static class CommandArgument
{
    /// <summary>The host between <paramref name="start"/> and <paramref name="end"/>, null when what stands before asks for none.</summary>
    internal static HostReference? Read(HostText text, int start, int end)
    {
        // A path behind the host ("curl db/health") is fine, anything else makes it a part of another word.
        if (!IsWordStart(text[start - 1]) || !(HostText.IsBreak(text[end]) || text[end] == '/'))
        {
            return null;
        }

        var host = text.Text[start..end];
        var before = text.WordBefore(start, out var beforeStart);
        if (IsHostFlag(before))
        {
            // "--replicaof cache 6379"
            return new HostReference(host, ReadPortArgument(text, end), start, end - start, IsCertain: true);
        }

        if (host.StartsWith("tasks.", StringComparison.Ordinal))
        {
            return new HostReference(host, null, start, end - start, IsCertain: true);
        }

        return IsArgumentOfTool(text, before, beforeStart)
            ? new HostReference(host, ReadPortArgument(text, end), start, end - start, IsCertain: true)
            : null;
    }

    private static bool IsWordStart(char before) => before == '\0' || char.IsWhiteSpace(before) || before is '"' or '\'';

    private static bool IsHostFlag(string word) =>
        word is "-h" || (word.StartsWith('-') && !word.Contains('=') && NameWords.HoldsHost(word) == true);

    // Between a tool and its host stand only flags and their numbers: "nc -z -w 2 db 5432".
    private static bool IsArgumentOfTool(HostText text, string before, int beforeStart)
    {
        while (before.Length > 0)
        {
            var word = before.TrimStart('"', '\'', '(', '`', '$');
            if (NameWords.IsNetworkTool(word))
            {
                return true;
            }

            if (!word.StartsWith('-') && !word.All(char.IsAsciiDigit))
            {
                return false;
            }

            before = text.WordBefore(beforeStart, out beforeStart);
        }

        return false;
    }

    private static int? ReadPortArgument(HostText text, int end)
    {
        while (text[end] == ' ')
        {
            end++;
        }

        var start = end;
        while (char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end > start && !HostText.IsToken(text[end]) && int.TryParse(text.Text.AsSpan(start, end - start), out var port) ? port : null;
    }
}
