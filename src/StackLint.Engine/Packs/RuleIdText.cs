using System.Text.RegularExpressions;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Packs;

/// <summary>Tells by its form alone whether an ID may be one of a pack that was not loaded.</summary>
internal static partial class RuleIdText
{
    /// <summary>Whether an ID, in any case, is one that only a pack can have.</summary>
    internal static bool IsOfPack(string id) => Pattern().IsMatch(id) && !BuiltInPattern().IsMatch(id);

    /// <summary>What to say of an unknown ID that only a pack can have, null for any other.</summary>
    internal static string? HintAt(string id) => IsOfPack(id) ? "; if it comes from a rule pack, load it with --rules" : null;

    [GeneratedRegex("^[A-Za-z]{2,}[0-9]{2,}$", RegexOptions.None, MatchTime.Limit)]
    private static partial Regex Pattern();

    [GeneratedRegex("^sl[0-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex BuiltInPattern();
}
