using System.Text.RegularExpressions;
using StackLint.Yaml.Text;

namespace StackLint.Reporting.Baselines;

/// <summary>
/// Tells whether a finding went from one key to another: up or down its own branch, as where something missing is reported at the
/// deepest key there is, or with its last key, as when a section moves behind an anchor. What stands at the same key with another
/// value did not move: it is another finding.
/// </summary>
internal static partial class RouteMove
{
    public static bool IsPossible(string from, string to)
    {
        var (before, after) = (Item().Replace(from, "[]"), Item().Replace(to, "[]"));
        return before != after && before.Length > 0 && after.Length > 0
            && (IsAbove(before, after) || IsAbove(after, before) || LastKey(before) == LastKey(after));
    }

    private static bool IsAbove(string upper, string lower) =>
        lower.Length > upper.Length && lower.StartsWith(upper, StringComparison.Ordinal) && lower[upper.Length] is '.' or '[';

    private static string LastKey(string route) => route[(route.LastIndexOfAny(['.', '[']) is var at and > 0 ? at : 0)..];

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.None, MatchTime.Limit)]
    private static partial Regex Item();
}
