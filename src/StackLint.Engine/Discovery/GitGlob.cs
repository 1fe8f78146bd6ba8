using System.Text;

namespace StackLint.Engine.Discovery;

/// <summary>Git's wildmatch with slashes kept apart: <c>*</c>, <c>?</c>, <c>[a-z]</c>, <c>**</c> between slashes, backslash escapes.</summary>
internal sealed class GitGlob
{
    private readonly string _pattern;

    internal GitGlob(string pattern) => _pattern = ToBytes(pattern);

    internal bool Matches(string text) => Match(0, ToBytes(text), 0, []);

    /// <summary>What keeps the pattern from matching anything, one phrase; null when nothing does.</summary>
    internal string? FindProblem()
    {
        for (var p = 0; p < _pattern.Length; p++)
        {
            if (_pattern[p] == '\\')
            {
                if (++p == _pattern.Length)
                {
                    return "ends in a backslash that escapes nothing";
                }
            }
            else if (_pattern[p] == '[')
            {
                var set = new GitGlobClass(_pattern, p);
                if (set.Contains('a') is null)
                {
                    return set.End >= _pattern.Length || _pattern.IndexOf(']', set.End) < 0
                        ? "has no closing bracket"
                        : "names a class of characters that there is not";
                }

                p = set.End - 1;
            }
        }

        return null;
    }

    // Git compares bytes: a question mark stands for half an umlaut.
    private static string ToBytes(string text) => Ascii.IsValid(text) ? text : Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

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
        if (p == _pattern.Length)
        {
            return t == text.Length;
        }

        switch (_pattern[p])
        {
            case '*':
                return MatchStar(p, text, t, failed);
            case '?':
                return t < text.Length && text[t] != '/' && Match(p + 1, text, t + 1, failed);
            case '[':
                var set = new GitGlobClass(_pattern, p);
                return t < text.Length && text[t] != '/' && set.Contains(text[t]) == true && Match(set.End, text, t + 1, failed);
            case '\\':
                return p + 1 < _pattern.Length && t < text.Length && text[t] == _pattern[p + 1] && Match(p + 2, text, t + 1, failed);
            default:
                return t < text.Length && text[t] == _pattern[p] && Match(p + 1, text, t + 1, failed);
        }
    }

    private bool MatchStar(int p, string text, int t, HashSet<(int, int)> failed)
    {
        var end = p;
        while (end < _pattern.Length && _pattern[end] == '*')
        {
            end++;
        }

        var isWholeSegment = (p == 0 || _pattern[p - 1] == '/') && (end == _pattern.Length || _pattern[end] == '/');
        if (end - p == 2 && isWholeSegment)
        {
            return end == _pattern.Length ? t < text.Length : MatchFolders(end + 1, text, t, failed);
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
