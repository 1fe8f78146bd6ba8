namespace StackLint.Engine.Discovery;

/// <summary>One line of a <c>.gitignore</c>, by the rules of gitignore(5).</summary>
internal sealed class GitIgnorePattern
{
    private readonly GitGlob _glob;
    private readonly bool _isAnchored;
    private readonly bool _isForFolders;

    private GitIgnorePattern(string text, bool isNegated)
    {
        IsNegated = isNegated;
        _isForFolders = text.EndsWith('/');
        var body = _isForFolders ? text[..^1] : text;
        _isAnchored = body.Contains('/', StringComparison.Ordinal);
        _glob = new GitGlob(body.StartsWith('/') ? body[1..] : body);
    }

    internal bool IsNegated { get; }

    /// <summary>What keeps it from matching anything, one phrase; null when nothing does.</summary>
    internal string? Problem => _glob.FindProblem();

    /// <summary>Reads a line; null when it holds no pattern.</summary>
    internal static GitIgnorePattern? Read(string line)
    {
        var text = TrimTrailingSpaces(line);
        if (text.Length == 0 || text[0] == '#')
        {
            return null;
        }

        var isNegated = text[0] == '!';
        text = isNegated ? text[1..] : text;
        return text.Length is 0 || text == "/" ? null : new GitIgnorePattern(text, isNegated);
    }

    /// <summary>Whether it matches a path relative to the folder of its file.</summary>
    internal bool Matches(string path, bool isFolder)
    {
        if (_isForFolders && !isFolder)
        {
            return false;
        }

        // Without a slash it speaks of the name at any depth.
        return _glob.Matches(_isAnchored ? path : path[(path.LastIndexOf('/') + 1)..]);
    }

    private static string TrimTrailingSpaces(string line)
    {
        var end = line.Length;
        while (end > 0 && line[end - 1] == ' ' && !IsEscaped(line, end - 1))
        {
            end--;
        }

        return line[..end];
    }

    private static bool IsEscaped(string line, int position)
    {
        var slashes = 0;
        while (position - slashes > 0 && line[position - slashes - 1] == '\\')
        {
            slashes++;
        }

        return slashes % 2 == 1;
    }
}
