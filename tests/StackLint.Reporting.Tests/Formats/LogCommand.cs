using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StackLint.Reporting.Tests.Formats;

/// <summary>
/// What the machines that run a build take for a command in a line of its log. Written after what they do: GitHub's runner looks for
/// <c>::</c> at the beginning, behind blanks, and then for <c>##[</c> anywhere; Azure's agent for <c>##vso[</c> anywhere, TeamCity for
/// <c>##teamcity[</c>. Two of them search by the rules of a culture, which pass over characters that show nothing.
/// </summary>
internal static partial class LogCommand
{
    /// <summary>The lines of an output that such a machine would act on.</summary>
    public static IEnumerable<string> Find(string output) => output.Split('\n', '\r').Where(static l => IsOne(Shown(l)) || l.Contains("##teamcity[", StringComparison.OrdinalIgnoreCase));

    private static bool IsOne(string line) => line.TrimStart().StartsWith("::", StringComparison.Ordinal) || Anywhere().IsMatch(line);

    private static string Shown(string line) => string.Concat(line.EnumerateRunes().Where(static r => !IsIgnorable(r)));

    private static bool IsIgnorable(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
        || rune.Value is 0 or 0x034F or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF);

    [GeneratedRegex(@"##(vso)?\[", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Anywhere();
}
