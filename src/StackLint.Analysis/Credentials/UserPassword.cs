using Microsoft.CodeAnalysis.Text;

namespace StackLint.Analysis.Credentials;

/// <summary>Finds the password in a variable that holds a user with it: <c>NEO4J_AUTH: neo4j/password</c>.</summary>
public static class UserPassword
{
    /// <summary>Whether the value of a variable is a user with a literal password.</summary>
    public static bool IsIn(string name, string text) => Find(name, text, 0).Any();

    /// <summary>Where the value, which begins at a place of the text, holds the password.</summary>
    internal static IEnumerable<TextSpan> Find(string name, string text, int start)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        if (!name.Equals("NEO4J_AUTH", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var defaults = VariableDefault.Find(text).Where(d => d.Start >= start).ToList();
        var sign = VariableDefault.WithoutReferences(text).IndexOf('/', start);

        // Either all of it is the default of a variable, or what is behind the sign is or holds one.
        return sign < 0 ? defaults.SelectMany(d => Behind(text, text.IndexOf('/', d.Start, d.Length), d.End))
            : defaults.Where(d => d.Start > sign).ToList() is { Count: > 0 } behind ? behind.Where(d => CredentialText.IsLiteral(text.Substring(d.Start, d.Length)))
            : Behind(text, sign, text.Length);
    }

    private static IEnumerable<TextSpan> Behind(string text, int sign, int end) =>
        sign >= 0 && CredentialText.IsLiteral(text[(sign + 1)..end]) ? [TextSpan.FromBounds(sign + 1, end)] : [];
}
