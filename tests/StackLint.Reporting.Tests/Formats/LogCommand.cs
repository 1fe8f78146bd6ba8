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
    public static IEnumerable<string> Find(string output) => output.Split('\n', '\r').Where(static l => IsOne(Ignorable().Replace(l, "")) || l.Contains("##teamcity[", StringComparison.OrdinalIgnoreCase));

    private static bool IsOne(string line) => line.TrimStart().StartsWith("::", StringComparison.Ordinal) || Anywhere().IsMatch(line);

    [GeneratedRegex(@"[\p{Cf}\uFE00-\uFE0F\u034F\u180B-\u180F\0]")]
    private static partial Regex Ignorable();

    [GeneratedRegex(@"##(vso)?\[", RegexOptions.IgnoreCase)]
    private static partial Regex Anywhere();
}
