using System.Buffers;
using StackLint.Compose.Interpolation;

namespace StackLint.Analysis.Credentials;

/// <summary>Tells whether the text of a value is a credential. It never hands out any part of the text.</summary>
public static class CredentialText
{
    private static readonly string[] Words =
        ["true", "false", "yes", "no", "on", "off", "0", "1", "enabled", "disabled", "enable", "disable", "none", "null", "nil", "undefined", "optional", "required"];

    private static readonly string[] References = ["vault:", "arn:", "file:", "env:", "secret:", "ssm:", "env(", "%env(", "enc[", "enc(", "<%", "docker-secret", "env."];

    private static readonly SearchValues<char> VariableCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    private static readonly string[] KeyFiles = [".pem", ".key", ".crt", ".cer", ".txt", ".json", ".jks", ".p12", ".pfx", ".yml", ".yaml"];

    /// <summary>Whether the value of something that <see cref="CredentialNames"/> calls a credential is one: a known text, not where it comes from or how it is made.</summary>
    /// <param name="name">The name.</param>
    /// <param name="text">The value, unknown parts as <see cref="InterpolatedText.Hole"/>.</param>
    public static bool IsCredential(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = Unquote(text);
        return IsLiteral(text)
            && !Words.Contains(text, StringComparer.OrdinalIgnoreCase)
            && !text.Contains("://", StringComparison.Ordinal)
            && !IsPath(text)
            && (!IsAmount(text) || CredentialNames.MayBeNumber(name));
    }

    /// <summary>Whether a text is known and stands for itself: not a template, a reference to a store, a mask, or a place to fill in.</summary>
    public static bool IsLiteral(string? text) => IsKnown(text is ['$', '$', .. var escaped] ? $"${escaped}" : text);

    private static bool IsKnown(string? text) =>
        !string.IsNullOrWhiteSpace(text)
        && !text.Contains(InterpolatedText.Hole)
        && !text.Contains("{{", StringComparison.Ordinal)
        && !text.StartsWith("${", StringComparison.Ordinal)
        && !text.StartsWith("$(", StringComparison.Ordinal)
        && !IsShellVariable(text)
        && !text.All(static c => c is '*' or '.')
        && !IsPlaceholder(text)
        && !IsSqlVariable(text)
        && !References.Any(r => text.StartsWith(r, StringComparison.OrdinalIgnoreCase));

    private static string Unquote(string text)
    {
        text = text.Trim();
        return text.Length > 1 && text[0] is '"' or '\'' && text[^1] == text[0] ? text[1..^1] : text;
    }

    // <your-password>, ‹password›, __PASSWORD__, PASSWORD_PLACE_HOLDER: no server takes these by accident, as it does "changeme".
    private static bool IsPlaceholder(string text) =>
        (text.Length > 1 && text[0] is '<' or '‹' && text[^1] is '>' or '›')
        || (text.Length > 4 && text.StartsWith("__", StringComparison.Ordinal) && text.EndsWith("__", StringComparison.Ordinal))
        || string.Concat(text.Where(char.IsAsciiLetterOrDigit)).EndsWith("placeholder", StringComparison.OrdinalIgnoreCase);

    private static bool IsShellVariable(string text) => text[0] == '$' && text[1..].All(static c => char.IsAsciiLetterOrDigit(c) || c == '_');

    // Of psql: :'name'.
    private static bool IsSqlVariable(string text) =>
        text.Length > 3 && text[0] == ':' && text[1] is '\'' or '"' && text[^1] == text[1] && text.AsSpan(2, text.Length - 3).IndexOfAnyExcept(VariableCharacters) < 0;

    private static bool IsPath(string text) =>
        (text.StartsWith('/') || text.StartsWith("./", StringComparison.Ordinal) || text.StartsWith("../", StringComparison.Ordinal)
            || text.StartsWith("~/", StringComparison.Ordinal) || text.AsSpan(1).StartsWith(@":\")
            || KeyFiles.Any(e => text.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
        && text.All(static c => char.IsAsciiLetterOrDigit(c) || "/\\._-: ~@,".Contains(c));

    // 30, 1.5, 15m, 1h30m, 24 hours.
    private static bool IsAmount(string text)
    {
        var rest = text.TrimStart('-', '+');
        return rest.Length > 0 && char.IsAsciiDigit(rest[0])
            && rest.TrimEnd().Split([.. "0123456789.,_ "], StringSplitOptions.RemoveEmptyEntries).All(static u => u.Length <= 7 && u.All(char.IsAsciiLetterLower));
    }
}
