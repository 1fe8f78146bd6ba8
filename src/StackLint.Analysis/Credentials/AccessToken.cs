using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Text;

namespace StackLint.Analysis.Credentials;

/// <summary>Finds tokens that stand in an address where otherwise the user does: <c>https://TOKEN@host</c>.</summary>
internal static partial class AccessToken
{
    /// <summary>Where they stand in a text.</summary>
    internal static IEnumerable<TextSpan> Find(string text) => text.Contains('@', StringComparison.Ordinal)
        ? Address().Matches(text)
            .Where(static m => !m.Groups["project"].Success && m.Groups["user"].Value is var user && (IsUuid(user) || user.Split('-', '_').Any(IsRandom)))
            .Select(static m => new TextSpan(m.Groups["user"].Index, m.Groups["user"].Length))
        : [];

    private static bool IsUuid(string user) => Guid.TryParseExact(user, "D", out _);

    // Users have names, with a number at the end at most.
    private static bool IsRandom(string word) =>
        word.Length >= 10
        && word.Zip(word.Skip(1)).Any(static p => char.IsAsciiDigit(p.First) && char.IsAsciiLetter(p.Second))
        && (word.Length >= 20 || (word.Any(char.IsAsciiLetterUpper) && word.Any(char.IsAsciiLetterLower)));

    // Of a DSN of Sentry, which ends with the number of a project, the key is public.
    [GeneratedRegex(@"https?://(?<user>[A-Za-z0-9_-]{10,})@[A-Za-z0-9.:-]+(?<project>(?:/[A-Za-z0-9_-]+)*/[0-9]+/?(?![A-Za-z0-9_/.-]))?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex Address();
}
