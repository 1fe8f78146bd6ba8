using Microsoft.CodeAnalysis.Text;

namespace StackLint.Analysis.Credentials;

/// <summary>Finds literal credentials behind options whose names leave no doubt: <c>--token …</c>, <c>--requirepass …</c>, <c>-Dspring.datasource.password=…</c>.</summary>
public static class OptionCredential
{
    // Of `--reset-password admin` and `--validate-password=FORCE` nobody can say that the value is a password.
    private static readonly string[] Verbs = ["validate", "reset", "change", "delete", "remove", "revoke", "create", "list"];

    /// <summary>Where they stand in a command: in which item, and in which part of it.</summary>
    /// <param name="items">The words of the command, or one command line.</param>
    public static IEnumerable<(int Item, TextSpan Part)> Find(IReadOnlyList<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items is [var line] ? InLine(line).Select(static p => (0, p)) : InWords(items);
    }

    private static IEnumerable<TextSpan> InLine(string line)
    {
        var words = ShellWord.Read(line);
        return InWords([.. words.Select(static w => w.Text)]).Select(f => new TextSpan(words[f.Word].Start + f.Part.Start, f.Part.Length));
    }

    private static IEnumerable<(int Word, TextSpan Part)> InWords(IReadOnlyList<string?> words)
    {
        var isAsking = false;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is not { Length: > 0 } word)
            {
                isAsking = false;
                continue;
            }

            isAsking |= AskingPrograms.IsAt(words, i);
            if (i > 0 && words[i - 1] is { } before && IsShell(before, word))
            {
                foreach (var part in InLine(word))
                {
                    yield return (i, part);
                }
            }
            else if (word.IndexOf('=') is > 0 and var sign)
            {
                if (IsOption(word[..sign]) && Value(word, sign + 1) is { } attached && IsCertain(word[..sign], word.Substring(attached.Start, attached.Length)))
                {
                    yield return (i, attached);
                }
            }
            else if (word.StartsWith("--", StringComparison.Ordinal) && IsOption(word) && !(isAsking && word == AskingPrograms.Option)
                && i + 1 < words.Count && words[i + 1] is { Length: > 0 } next && next[0] != '-' && !next.Contains(' ', StringComparison.Ordinal)
                && Value(next, 0) is { } behind && IsCertain(word, next.Substring(behind.Start, behind.Length)))
            {
                yield return (i + 1, behind);
            }
        }
    }

    // `sh -c "…"`, `[CMD-SHELL, …]`: of other words with blanks nobody knows what they are for.
    private static bool IsShell(string before, string word) =>
        word.Contains(' ', StringComparison.Ordinal) && (before == "CMD-SHELL" || (before is ['-', not '-', ..] && before.Length <= 4 && before.EndsWith('c')));

    // A secret may be given by its name, and a key by that of its file.
    private static bool IsOption(string word) => !Verbs.Contains(word.TrimStart('-').Split('-')[0], StringComparer.OrdinalIgnoreCase) && IsNamed(word);

    private static bool IsNamed(string word) =>
        (word.StartsWith("-D", StringComparison.Ordinal) && CredentialNames.IsCredential(word[2..]))
        || (word.StartsWith("--", StringComparison.Ordinal) && word is not ("--secret" or "--secrets" or "--credential" or "--credentials")
            && (word == "--masterauth" || CredentialArguments.IsNamed(word)));

    private static TextSpan? Value(string word, int start)
    {
        var end = word.Length;
        if (end - start > 1 && word[start] is '"' or '\'' && word[end - 1] == word[start])
        {
            start++;
            end--;
        }

        return end > start ? TextSpan.FromBounds(start, end) : null;
    }

    // Not what a program or a shell fills in.
    private static bool IsCertain(string option, string value) =>
        CredentialText.IsCredential(option, value)
        && !value.StartsWith("id_", StringComparison.Ordinal)
        && value[0] is not ('{' or '%' or '[' or '<' or '@')
        && !(value.IndexOf('$', 1) is > 0 and var dollar && value[0] != '$' && dollar + 1 < value.Length && (char.IsAsciiLetter(value[dollar + 1]) || value[dollar + 1] is '_' or '{' or '('));
}
