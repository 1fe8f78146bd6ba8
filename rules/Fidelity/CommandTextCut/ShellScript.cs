namespace StackLint.Rules.Fidelity;

/// <summary>Tells the words that a shell runs as a script: what <c>sh -c</c> is given, whatever stands before the shell.</summary>
internal static class ShellScript
{
    /// <summary>Whether the word at an index is a script.</summary>
    internal static bool IsAt(CommandText command, int index)
    {
        var before = index > 0 ? command.Split.Words[index - 1].Text : command.Before is [.., var last] ? last : "";
        return IsScriptOption(before);
    }

    // -c, -ec, -lc and the like; also those of su, powershell and cmd.
    private static bool IsScriptOption(string word) =>
        word is "--command" or "-Command" or "/c" or "/C" or "eval"
        || (word is ['-', .. var letters, 'c'] && letters.All(char.IsAsciiLetter));
}
