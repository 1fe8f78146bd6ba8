using Microsoft.CodeAnalysis.Text;

namespace StackLint.Analysis.Credentials;

/// <summary>Finds the credential in a variable that holds something in front of it: <c>NEO4J_AUTH: neo4j/password</c>, <c>APP_KEY: base64:…</c> of Laravel.</summary>
public static class ValueBehindSign
{
    /// <summary>Whether the value of a variable is such a sign with a literal credential behind it.</summary>
    public static bool IsIn(string name, string text) => Find(name, text, 0).Any();

    /// <summary>Where the value, which begins at a place of the text, holds the credential.</summary>
    internal static IEnumerable<TextSpan> Find(string name, string text, int start)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        if (SignOf(name) is not { } sign)
        {
            return [];
        }

        var defaults = VariableDefault.Find(text).Where(d => d.Start >= start).ToList();
        var at = VariableDefault.WithoutReferences(text).IndexOf(sign, start, StringComparison.Ordinal);

        // Either all of it is the default of a variable, or what is behind the sign is or holds one.
        return at < 0 ? defaults.SelectMany(d => Behind(text, text.IndexOf(sign, d.Start, d.Length, StringComparison.Ordinal), sign, d.End))
            : defaults.Where(d => d.Start > at).ToList() is { Count: > 0 } behind ? behind.Where(d => CredentialText.IsLiteral(text.Substring(d.Start, d.Length)))
            : Behind(text, at, sign, text.Length);
    }

    // Other keys of an application are known to its users.
    private static string? SignOf(string name) =>
        name.Equals("NEO4J_AUTH", StringComparison.OrdinalIgnoreCase) ? "/"
        : name.EndsWith("APP_KEY", StringComparison.OrdinalIgnoreCase) ? "base64:"
        : null;

    private static IEnumerable<TextSpan> Behind(string text, int at, string sign, int end) =>
        at >= 0 && at + sign.Length is var start && CredentialText.IsLiteral(text[start..end]) ? [TextSpan.FromBounds(start, end)] : [];
}
