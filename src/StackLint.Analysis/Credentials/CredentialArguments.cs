using Microsoft.CodeAnalysis.Text;
using StackLint.Compose.Interpolation;

namespace StackLint.Analysis.Credentials;

/// <summary>Finds credentials in command lines: behind options that are named like one, and where <c>credential-arguments.txt</c> says.</summary>
internal static class CredentialArguments
{
    private static readonly string[] Negations = ["no", "ask", "without", "skip", "disable", "enable", "require", "allow", "generate", "rotate", "show", "hide", "print"];

    // What they call a secret is the name of one, and what stands behind `-u` are identities.
    private static readonly string[] ContainerTools = ["docker", "podman", "buildah", "nerdctl", "kubectl", "chown", "install", "setpriv"];

    private static readonly string[] Groups = ["root", "wheel", "adm", "staff", "users", "docker", "nogroup", "nobody", "www-data", "video", "tty"];

    /// <summary>Where they stand in a text that may be or hold a command line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isProse">Whether it is for people to read, so that words follow an option too.</param>
    internal static IEnumerable<TextSpan> Find(string text, bool isProse)
    {
        // A word alone holds one only behind an option.
        if (!text.Contains('-', StringComparison.Ordinal) && !text.AsSpan().ContainsAny(ShellWord.Separators))
        {
            return [];
        }

        var words = ShellWord.Read(text);
        var found = Find([.. words.Select(static w => w.Text)], isProse).Select(f => new TextSpan(words[f.Word].Start + f.Part.Start, f.Part.Length));

        // The argument of `sh -c` is a command line in its quotes; those in front are left where one is not closed, or not the last.
        return words.Count < 2 ? found : found.Concat(words.Where(static w => w.Text is { } t && t.Contains(' ', StringComparison.Ordinal)).SelectMany(w =>
        {
            var inner = w.Text!.TrimStart('"', '\'');
            return Find(inner, isProse).Select(s => new TextSpan(w.Start + w.Text.Length - inner.Length + s.Start, s.Length));
        }));
    }

    /// <summary>Where they stand in words: which word, and which part of it.</summary>
    /// <param name="words">The words; null ends a command.</param>
    /// <param name="isProse">Whether they are for people to read.</param>
    internal static IEnumerable<(int Word, TextSpan Part)> Find(IReadOnlyList<string?> words, bool isProse)
    {
        var programs = new HashSet<string>(StringComparer.Ordinal);
        var isAsking = false;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is not { Length: > 0 } word)
            {
                programs.Clear();
                isAsking = false;
                continue;
            }

            isAsking |= AskingPrograms.IsAt(words, i);
            var program = word[(word.LastIndexOf('/') + 1)..];
            if (ArgumentRule.KnownPrograms.Contains(program) || ContainerTools.Contains(program))
            {
                programs.Add(program);
            }

            foreach (var rule in ArgumentRule.BeginningLike(word))
            {
                if ((rule.Programs.Count == 0 || programs.Overlaps(rule.Programs)) && rule.IsAt(words, i))
                {
                    foreach (var found in FindBehind(rule, words, i, programs, isProse))
                    {
                        yield return found;
                    }
                }
            }

            if (IsNamed(word) && !(word == "--secret" && programs.Overlaps(ContainerTools)) && i + 1 < words.Count && words[i + 1] is { } next && !next.StartsWith('-')
                && (!(isProse || (isAsking && word == AskingPrograms.Option)) || KnownText.IsTelling(next)))
            {
                foreach (var value in FindValue(next, 0, v => CredentialText.IsCredential(word, v)))
                {
                    yield return (i + 1, value);
                }
            }
        }
    }

    /// <summary>Whether a word is an option that is named like a credential.</summary>
    internal static bool IsNamed(string word) =>
        word.Length > 4 && word[0] == '-' && !word.Contains('=', StringComparison.Ordinal) && !word.Contains(':', StringComparison.Ordinal)
        && CredentialNames.IsCredential(word)
        && !Negations.Contains(word.TrimStart('-').Split('-', '_')[0], StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(int Word, TextSpan Part)> FindBehind(ArgumentRule rule, IReadOnlyList<string?> words, int index, HashSet<string> programs, bool isProse)
    {
        var option = rule.Words[^1];
        var word = words[index]!;
        var isWithin = rule.Words.Length == 1 && word.Length > option.Length;
        var start = isWithin ? option.Length + (word[option.Length] == '=' ? 1 : 0) : 0;
        if (rule.Form == ArgumentForm.Attached)
        {
            return isWithin ? FindValue(word, start, static v => CredentialText.IsLiteral(v)).Select(p => (index, p)) : [];
        }

        var at = isWithin ? index : index + rule.Words.Length + rule.Position - 1;
        if (at >= words.Count || words[at] is not { } value || Enumerable.Range(index, at - index).Any(i => words[i] is null) || (!isWithin && value.StartsWith('-')))
        {
            return [];
        }

        if (rule.Form == ArgumentForm.Next)
        {
            start += value.AsSpan(start).StartsWith("pass:") ? "pass:".Length : 0;
            return !isProse || KnownText.IsTelling(value) ? FindValue(value, start, static v => CredentialText.IsLiteral(v)).Select(p => (at, p)) : [];
        }

        var known = VariableDefault.WithoutReferences(value);
        var sign = known.IndexOf(rule.Form switch { ArgumentForm.Percent => '%', ArgumentForm.Semicolon => ';', _ => ':' }, start);
        var user = sign < 0 ? "" : known[start..sign].TrimStart('"', '\'');
        return sign >= 0 && (!isProse || KnownText.IsTelling(value[(sign + 1)..])) && (user.Length > 0 || rule.Programs.Count > 0)
            && (rule.Programs.Count > 0 || (!programs.Overlaps(ContainerTools) && IsUser(user)))
            ? FindValue(value, sign + 1, v => rule.Programs.Count > 0 ? CredentialText.IsLiteral(v) : IsPassword(user, v)).Select(p => (at, p))
            : [];
    }

    private static bool IsUser(string text) => !text.All(char.IsAsciiDigit) && text.All(static c => char.IsLetterOrDigit(c) || c == InterpolatedText.Hole || "_.@$-{}".Contains(c));

    // Not a group, a port, numbers of a user and a group, or what follows the scheme of an address.
    private static bool IsPassword(string user, string text) =>
        CredentialText.IsLiteral(text) && text != user && !text.StartsWith("//", StringComparison.Ordinal) && !Groups.Contains(text, StringComparer.Ordinal)
        && !text.Split('/')[0].Split(':').All(static p => p.Length <= 5 && p.All(char.IsAsciiDigit));

    // Without quotes; of a variable with a default, the default, and what stands beside a variable.
    private static IEnumerable<TextSpan> FindValue(string word, int start, Func<string, bool> isCredential)
    {
        var end = word.Length;
        while (start < end && word[start] is '"' or '\'')
        {
            start++;
        }

        while (end > start && word[end - 1] is '"' or '\'')
        {
            end--;
        }

        return PartlyKnown.FindOrWhole(word[start..end], isCredential).Select(p => new TextSpan(start + p.Start, p.Length));
    }
}
