using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using StackLint.Compose.Interpolation;
using StackLint.Yaml.Text;

namespace StackLint.Analysis.Credentials;

/// <summary>Finds what a file writes in the place of variables that are not set.</summary>
internal static partial class VariableDefault
{
    /// <summary>The innermost defaults and alternatives within a text.</summary>
    internal static IEnumerable<TextSpan> Find(string text) => Matches(text).Select(static m => m.Span);

    /// <summary>Those of variables whose names are those of credentials.</summary>
    internal static IEnumerable<TextSpan> FindCredentials(string text) => Matches(text)
        .Where(m => CredentialNames.IsCredential(m.Name) && CredentialText.IsCredential(m.Name, text.Substring(m.Span.Start, m.Span.Length)))
        .Select(static m => m.Span);

    /// <summary>The text with <see cref="InterpolatedText.Hole"/> for each character of what is substituted, so that no sign of it counts.</summary>
    internal static string WithoutReferences(string text) => text.Contains("${", StringComparison.Ordinal)
        ? Reference().Replace(text, static m => new string(InterpolatedText.Hole, m.Length))
        : text;

    private static IEnumerable<(string Name, TextSpan Span)> Matches(string text) => text.Contains("${", StringComparison.Ordinal)
        ? Default().Matches(text).Select(static m => (m.Groups["name"].Value, m.Groups["rest"] is { Success: true } rest ? OfRest(rest) : new TextSpan(m.Groups["default"].Index, m.Groups["default"].Length)))
        : [];

    // What closes the text around it is no part of it.
    private static TextSpan OfRest(Group rest) => new(rest.Index, Math.Max(1, rest.ValueSpan.TrimEnd("\"'] \t").Length));

    [GeneratedRegex(@"\$\{(?:[^{}]|\$\{[^{}]*\})*\}", RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex Reference();

    // Where the brace at the end is missing, what follows on the line is the default.
    [GeneratedRegex(@"\$\{(?<name>[A-Za-z_][A-Za-z0-9_]*):?[-=+](?:(?<default>[^{}\r\n]+)\}|(?<rest>[^{}\r\n]+)(?=[\r\n]|\z))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex Default();
}
