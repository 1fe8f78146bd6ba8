using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StackLint.Reporting.Text;

/// <summary>
/// Finds the marks by which the machines that run a build know a command in a line of its log. GitHub's runner acts on <c>::</c> at
/// the beginning and on <c>##[</c> anywhere, Azure's agent on <c>##vso[</c> and TeamCity on <c>##teamcity[</c> anywhere. Some search
/// by the rules of a culture, which pass over characters that show nothing.
/// </summary>
internal static partial class LogCommandMarks
{
    private const string Invisible = @"\p{Cf}\uFE00-\uFE0F\u034F\u180B-\u180F";

    private const string Ignorable = $"[{Invisible}]*";

    /// <summary>Where the second <c>#</c> of each mark stands. Written in another way, it makes none.</summary>
    public static ImmutableArray<int> Find(string text) => Mark().IsMatch(text) ? [.. Mark().Matches(text).Select(static m => m.Groups[1].Index)] : [];

    /// <summary>Whether a line that begins so may be a command to GitHub's runner; the colon of a position may follow.</summary>
    public static bool IsAtStart(string line) => Start().IsMatch(line);

    [GeneratedRegex($@"#{Ignorable}(#)(?={Ignorable}(?:v{Ignorable}s{Ignorable}o{Ignorable}|teamcity)?\[)", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex($@"^[\s{Invisible}]*:")]
    private static partial Regex Start();
}
