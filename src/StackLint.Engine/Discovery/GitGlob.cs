namespace StackLint.Engine.Discovery;

/// <summary>Git's wildmatch with slashes kept apart: <c>*</c>, <c>?</c>, <c>[a-z]</c>, <c>**</c> between slashes, backslash escapes.</summary>
/// <param name="pattern">The pattern.</param>
internal sealed class GitGlob(string pattern)
{
    internal bool Matches(string text) => Match(0, text, 0, []);

    // A pair of positions that failed once fails again; remembering them keeps many stars from taking exponential time.
    private bool Match(int p, string text, int t, HashSet<(int, int)> failed)
    {
        if (failed.Contains((p, t)))
        {
            return false;
        }

        var matches = MatchHere(p, text, t, failed);
        if (!matches)
        {
            failed.Add((p, t));
        }

        return matches;
    }

    private bool MatchHere(int p, string text, int t, HashSet<(int, int)> failed)
    {
        if (p == pattern.Length)
        {
            return t == text.Length;
        }

        switch (pattern[p])
        {
            case '*':
                return MatchStar(p, text, t, failed);
            case '?':
                return t < text.Length && text[t] != '/' && Match(p + 1, text, t + 1, failed);
            case '[' when GitGlobClass.Read(pattern, p) is { } set:
                return t < text.Length && text[t] != '/' && set.Contains(text[t]) && Match(set.End, text, t + 1, failed);
            case '\\' when p + 1 < pattern.Length:
                return t < text.Length && text[t] == pattern[p + 1] && Match(p + 2, text, t + 1, failed);
            default:
                return t < text.Length && text[t] == pattern[p] && Match(p + 1, text, t + 1, failed);
        }
    }

    private bool MatchStar(int p, string text, int t, HashSet<(int, int)> failed)
    {
        var end = p;
        while (end < pattern.Length && pattern[end] == '*')
        {
            end++;
        }

        var isWholeSegment = (p == 0 || pattern[p - 1] == '/') && (end == pattern.Length || pattern[end] == '/');
        if (end - p == 2 && isWholeSegment)
        {
            return end == pattern.Length ? t < text.Length : MatchFolders(end + 1, text, t, failed);
        }

        for (var i = t; ; i++)
        {
            if (Match(end, text, i, failed))
            {
                return true;
            }

            if (i == text.Length || text[i] == '/')
            {
                return false;
            }
        }
    }

    // `**/` stands for any number of folders, also none.
    private bool MatchFolders(int p, string text, int t, HashSet<(int, int)> failed)
    {
        for (var i = t; i >= 0 && i <= text.Length; i = text.IndexOf('/', i) is >= 0 and var slash ? slash + 1 : -1)
        {
            if (Match(p, text, i, failed))
            {
                return true;
            }
        }

        return false;
    }
}
