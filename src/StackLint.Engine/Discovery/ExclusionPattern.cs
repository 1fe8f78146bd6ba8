namespace StackLint.Engine.Discovery;

/// <summary>Judges the patterns of a command line, which nobody sees fail: Git takes a broken one for one that matches nothing.</summary>
public static class ExclusionPattern
{
    /// <summary>What keeps a pattern from matching anything, one phrase to be read after <c>the pattern</c>; null when nothing does.</summary>
    /// <param name="pattern">The pattern as in a <c>.gitignore</c>.</param>
    public static string? FindProblem(string pattern) => GitIgnorePattern.Read(pattern)?.Problem;
}
