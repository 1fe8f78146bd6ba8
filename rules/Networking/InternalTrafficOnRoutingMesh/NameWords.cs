using System.Collections.Immutable;
using StackLint.Rules.Tables;

namespace StackLint.Rules.Networking;

/// <summary>Words in the names of services, variables and flags that say what they are for.</summary>
internal static class NameWords
{
    private static readonly ImmutableArray<string> Lines = EmbeddedTable.ReadLines("networking/name-words.txt");

    private static readonly HashSet<string> Internal = Read("internal");

    private static readonly HashSet<string> Edge = Read("edge");

    private static readonly HashSet<string> Host = Read("host");

    private static readonly HashSet<string> Other = Read("other");

    private static readonly HashSet<string> Tool = Read("tool");

    private static readonly HashSet<string> Browser = Read("browser");

    private static readonly HashSet<string> Own = Read("own");

    private static readonly HashSet<string> Plain = Read("plain");

    /// <summary>The word that makes a service's name sound like a back end, null when there is none: its last one, for a <c>db-viewer</c> is no database.</summary>
    internal static string? FindInternal(string serviceName) => Split(serviceName).LastOrDefault() is { } word && Internal.Contains(word) ? word : null;

    /// <summary>The word that makes a service's name sound like a front end, null when there is none.</summary>
    internal static string? FindEdge(string serviceName) => Split(serviceName).FirstOrDefault(Edge.Contains);

    /// <summary>Whether a variable, flag or key holds a host: true for <c>DB_HOST</c>, false for <c>DB_NAME</c>, null when its name does not say.</summary>
    internal static bool? HoldsHost(string key)
    {
        if (Split(key).LastOrDefault() is not { } word)
        {
            return null;
        }

        // PGHOST and MYSQLHOST are one word each.
        return Host.Contains(word) || word.EndsWith("host", StringComparison.Ordinal) ? true : Other.Contains(word) ? false : null;
    }

    /// <summary>Whether a variable holds what a browser or a caller outside is told, not what the service itself calls.</summary>
    internal static bool IsForBrowser(string key) => Split(key).Exists(Browser.Contains);

    /// <summary>Whether a variable tells a service its own address outside: <c>EXTERNAL_URL</c>, <c>APP_BASE_URL</c>; not <c>VAULT_BASE_URL</c>.</summary>
    internal static bool IsOwnAddress(string key)
    {
        var words = Split(key);
        return words is [.., "url" or "uri" or "host" or "hostname" or "domain" or "endpoint"]
            && (words.Exists(Own.Contains) || (words.Contains("base") && words.TrueForAll(Plain.Contains)));
    }

    /// <summary>Whether a program takes a host as its first plain argument.</summary>
    internal static bool IsNetworkTool(string word) => Tool.Contains(word[(word.LastIndexOf('/') + 1)..].ToLowerInvariant());

    /// <summary>The words of a name in lower case, without digits: <c>redisHost1</c> is <c>redis</c>, <c>host</c>.</summary>
    private static List<string> Split(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var ends = i == name.Length || !char.IsAsciiLetter(name[i]) || (i > start && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1]));
            if (!ends)
            {
                continue;
            }

            if (i > start)
            {
                words.Add(name[start..i].ToLowerInvariant());
            }

            start = i < name.Length && char.IsAsciiLetter(name[i]) ? i : i + 1;
        }

        return words;
    }

    private static HashSet<string> Read(string kind) => EmbeddedTable.ReadKind(Lines, kind).ToHashSet(StringComparer.Ordinal);
}
