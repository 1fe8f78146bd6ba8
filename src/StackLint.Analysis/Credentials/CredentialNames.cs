using System.Collections.Concurrent;
using System.Collections.Immutable;
using StackLint.Analysis.Packs;

namespace StackLint.Analysis.Credentials;

/// <summary>Tells by its name whether a variable, argument or setting holds a credential: <c>credential-names.txt</c>.</summary>
public static class CredentialNames
{
    private static readonly ImmutableArray<string> Lines = EmbeddedLines.Read(typeof(CredentialNames).Assembly, "credentials/credential-names.txt");

    private static readonly ImmutableArray<string> Parts = EmbeddedLines.ReadKind(Lines, "part");

    private static readonly ImmutableArray<string> Closes = EmbeddedLines.ReadKind(Lines, "close");

    private static readonly HashSet<string> Ends = Read("end");

    private static readonly ImmutableArray<string> Joined = EmbeddedLines.ReadKind(Lines, "joined");

    private static readonly ImmutableArray<string> Others = EmbeddedLines.ReadKind(Lines, "other");

    private static readonly ImmutableArray<string> Nots = EmbeddedLines.ReadKind(Lines, "not");

    private static readonly HashSet<string> Tails = Read("tail");

    private static readonly HashSet<string> Wholes = Read("whole");

    // The same keys come again and again, in all files.
    private static readonly ConcurrentDictionary<string, bool> Known = new(StringComparer.Ordinal);

    private const int LongestKnown = 64;
    private const int MostKnown = 4096;

    // Asking the dictionary would stop all threads that use it.
    private static int _known;

    /// <summary>Whether the name is that of a credential.</summary>
    public static bool IsCredential(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Known.TryGetValue(name, out var isCredential))
        {
            return isCredential;
        }

        isCredential = IsCredentialAnew(name);
        if (name.Length <= LongestKnown && Volatile.Read(ref _known) < MostKnown && Known.TryAdd(name, isCredential))
        {
            Interlocked.Increment(ref _known);
        }

        return isCredential;
    }

    /// <summary>
    /// Whether a number is the credential itself: so for <c>DB_PASSWORD</c>, but <c>PASSWORD_MIN_LENGTH</c>, <c>TOKEN_TTL</c> and
    /// <c>MAX_TOKENS</c> are amounts.
    /// </summary>
    public static bool MayBeNumber(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var compact = Compact(name).TrimEnd("0123456789".ToCharArray());
        var last = LastWord(name);
        return IsClosed(compact) || IsEnd(last) || Wholes.Contains(last) || Parts.Any(p => compact.EndsWith(p, StringComparison.Ordinal));
    }

    private static bool IsCredentialAnew(string name)
    {
        var compact = Compact(name);
        if (Nots.Any(n => compact.Contains(n, StringComparison.Ordinal)))
        {
            return false;
        }

        if (IsClosed(compact))
        {
            return true;
        }

        var last = LastWord(name);
        return !Tails.Contains(last) && !Tails.Contains(BehindPart(last)) && (IsEnd(last) || Parts.Any(p => compact.Contains(p, StringComparison.Ordinal)));
    }

    private static bool IsClosed(string compact) => Closes.Any(c => compact.EndsWith(c, StringComparison.Ordinal));

    private static bool IsEnd(string word) => Ends.Contains(word)
        || (Joined.Any(e => word.EndsWith(e, StringComparison.Ordinal)) && !Others.Any(o => word.EndsWith(o, StringComparison.Ordinal)));

    private static string BehindPart(string word)
    {
        foreach (var part in Parts)
        {
            var at = word.LastIndexOf(part, StringComparison.Ordinal);
            if (at >= 0)
            {
                return word[(at + part.Length)..].TrimStart('S');
            }
        }

        return "";
    }

    private static string Compact(string name) => string.Create(name.Count(char.IsAsciiLetterOrDigit), name, static (compact, written) =>
    {
        var length = 0;
        foreach (var c in written)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                compact[length++] = char.ToUpperInvariant(c);
            }
        }
    });

    // The last run of letters, which begins where a capital follows a small letter: "dbPassword2" ends in PASSWORD.
    private static string LastWord(string name)
    {
        var end = name.Length;
        while (end > 0 && !char.IsAsciiLetter(name[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > 0 && char.IsAsciiLetter(name[start - 1]) && !(start < end && char.IsAsciiLetterUpper(name[start]) && char.IsAsciiLetterLower(name[start - 1])))
        {
            start--;
        }

        return name[start..end].ToUpperInvariant();
    }

    private static HashSet<string> Read(string kind) => EmbeddedLines.ReadKind(Lines, kind).ToHashSet(StringComparer.Ordinal);
}
