using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Text;

namespace StackLint.Analysis.Credentials;

/// <summary>Finds the users with their passwords in the configuration of a Docker client, such as <c>DOCKER_AUTH_CONFIG</c> holds: <c>{"auths": {"host": {"auth": "…"}}}</c>.</summary>
public static partial class RegistryAuth
{
    /// <summary>Whether a text holds one.</summary>
    public static bool IsIn(string text) => Find(text).Any();

    /// <summary>Where they stand in a text.</summary>
    internal static IEnumerable<TextSpan> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains("\"auths", StringComparison.Ordinal)
            ? Auth().Matches(text).Select(static m => m.Groups["value"]).Select(static g => new TextSpan(g.Index, g.Length))
            : [];
    }

    // The quotes are escaped where the text is that of a file.
    [GeneratedRegex("""\\?"auth\\?"\s*:\s*\\?"(?<value>[A-Za-z0-9+/]{8,}={0,2})\\?["]""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex Auth();
}
