using System.Buffers;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Text;

namespace StackLint.Analysis.Credentials;

/// <summary>Finds credentials within a text: in pairs, addresses, headers and command lines, and such as show by their form what they are.</summary>
internal static partial class CredentialTexts
{
    /// <summary>The length up to which a text is looked at as a whole.</summary>
    internal const int LongestText = 100_000;

    // One of these stands in whatever is found.
    private static readonly SearchValues<char> Marks = SearchValues.Create("=:-$ _./{");

    // Without any of these a text is one word, and holds at most a pair or a token.
    private static readonly SearchValues<char> Joints = SearchValues.Create("=$@{} \t\r\n\"'`|;&()\\?#");

    private static readonly SearchValues<char> CallCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_.");

    /// <summary>The characters, in no order; they may overlap.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isProse">Whether it is for people to read, such as a comment.</param>
    internal static IEnumerable<TextSpan> Find(string text, bool isProse)
    {
        if (!(text.AsSpan().ContainsAny(Marks) || CredentialFormats.IsBare(text)))
        {
            return [];
        }

        if (text.Length > LongestText)
        {
            return TextWindows.Of(text).SelectMany(w => Find(text.Substring(w.Start, w.Length), isProse).Select(s => new TextSpan(w.Start + s.Start, s.Length))).Distinct();
        }

        if (text[0] != '-' && !text.AsSpan().ContainsAny(Joints) && !text.Contains("//", StringComparison.Ordinal))
        {
            return FindInWord(text, isProse);
        }

        var found = CredentialArguments.Find(text, isProse).Concat(CredentialFormats.Find(text)).Concat(VariableDefault.FindCredentials(text));
        return text.AsSpan().ContainsAny('=', ':') || text.Contains("//", StringComparison.Ordinal)
            ? found.Concat(Pairs(text, isProse)).Concat(EmbeddedPassword.Find(text)).Concat(EmbeddedPassword.FindWithoutScheme(text)).Concat(PartlyKnown.FindInAddresses(text)).Concat(AccessToken.Find(text)).Concat(RegistryAuth.Find(text))
            : found;
    }

    private static IEnumerable<TextSpan> FindInWord(string word, bool isProse)
    {
        var tokens = CredentialFormats.Find(word);
        return word.Contains(':', StringComparison.Ordinal) ? tokens.Concat(Pairs(word, isProse)) : tokens;
    }

    private static IEnumerable<TextSpan> Pairs(string text, bool isProse)
    {
        // Looked for once, and only where it matters.
        var sql = new Lazy<int>(() => Sql().Match(text) is { Success: true } found ? found.Index + found.Length : int.MaxValue);
        return Pair().Matches(text).Concat(text.AsSpan().ContainsAny('?', '#') ? Parameter().Matches(text) : [])
            .Where(m => CredentialNames.IsCredential(m.Groups["name"].Value) && !IsCall(m.Groups["value"].Value) && !IsName(text, m, sql) && !(isProse && IsSentence(text, m)))
            .SelectMany(static m =>
            {
                var (name, value) = (m.Groups["name"].Value, m.Groups["value"]);
                return PartlyKnown.FindOrWhole(value.Value, v => CredentialText.IsCredential(name, v)).Select(p => new TextSpan(value.Index + p.Start, p.Length));
            });
    }

    // "password: see the vault".
    private static bool IsSentence(string text, Match pair) =>
        text[pair.Groups["value"].Index - 1] is ' ' or '\t' && !KnownText.IsTelling(pair.Groups["value"].Value) && text.AsSpan(pair.Index + pair.Length).Trim().Length > 0;

    // `secrets: {`, `-storepass:file PATH` of keytool, and what psql takes from a variable.
    private static bool IsName(string text, Match pair, Lazy<int> sql) =>
        IsSqlVariable(text, pair, sql)
        || (pair.Groups["name"].Value == "secrets" && pair.Groups["value"].Value[0] is '{' or '[')
        || (pair.Index > 0 && text[pair.Index - 1] == '-' && pair.Groups["value"].Value is "file" or "env");

    // `ALTER USER app PASSWORD :'name'`; elsewhere such a colon is that of a pair.
    private static bool IsSqlVariable(string text, Match pair, Lazy<int> sql) =>
        pair.Groups["value"] is { Index: > 3 } value
        && text[value.Index - 1] is '"' or '\'' && text[value.Index - 2] == ':' && text[value.Index - 3] is ' ' or '\t'
        && value.Value.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_')
        && sql.Value <= pair.Index;

    // "getToken(": a program, not a value.
    private static bool IsCall(string value) => value.IndexOf('(') is > 0 and var open && value.AsSpan(0, open).IndexOfAnyExcept(CallCharacters) < 0;

    [GeneratedRegex(@"\b(?:psql|(?:alter|create)\s+(?:user|role))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex Sql();

    // The first one of an address, which elsewhere is a part of the value of its scheme; the others are pairs.
    [GeneratedRegex(@"(?<=[A-Za-z0-9/}])[?#](?<name>[A-Za-z_][A-Za-z0-9_.-]*)=(?<value>\$\{[^}\s]*\}[^\s""',;&|#]*|[^\s""',;&|#]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex Parameter();

    // Not the operator and the words of `${TOKEN:?is not set}`, not a part of a path, not an anchor or a tag, not a comment, not `=>`, not `:'name'`.
    [GeneratedRegex("(?<![$A-Za-z0-9_])(?<!\\$\\{)(?<!/[A-Za-z0-9_.-]{0,60})(?<name>[A-Za-z_][A-Za-z0-9_.-]{0,200})[\"']?[ \\t]*[=:][ \\t]*(?>(?:(?<=:[ \\t]+)(?:[&!][^\\s\"',{}\\[\\]]+[ \\t]+(?=[^\\s#]))+)?)(?:\"(?<value>[^\"\\r\\n]+)\"|'(?<value>[^'\\r\\n]+)'|[\"'](?<value>[^\"'\\r\\n]+)(?=[\\r\\n]|$)|(?!(?<=[ \\t])#|(?<==[ \\t]*)[=>]|:[\"'][A-Za-z0-9_]+[\"'])(?<value>\\$\\{[^}\\s]*\\}[^\\s\"',;&|]*|[^\\s\"',;&|]+))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex Pair();
}
