using System.Text.RegularExpressions;
using StackLint.Compose.Interpolation;
using StackLint.Yaml.Text;

namespace StackLint.Rules.Security;

/// <summary>What a Launchpad file says of a text by itself, whatever variables hold.</summary>
internal static partial class LaunchpadWrittenText
{
    /// <summary>The text with defaults in place and <see cref="InterpolatedText.Hole"/> for all else that comes from outside, and the first variable with a default.</summary>
    internal static (string Text, string? Variable) Read(string written)
    {
        if (!written.Contains('$', StringComparison.Ordinal))
        {
            return (written, null);
        }

        string? variable = null;
        var text = Reference().Replace(written, match =>
        {
            if (match.Groups["dollar"].Success)
            {
                return "$";
            }

            if (!match.Groups["default"].Success)
            {
                return InterpolatedText.Hole.ToString();
            }

            variable ??= match.Groups["name"].Value;
            return match.Groups["default"].Value;
        });
        return (text, variable);
    }

    [GeneratedRegex(
        @"\$(?:(?<dollar>\$)|\{(?<name>[A-Za-z_][A-Za-z0-9_]*)(?>(?::?[-=](?<default>[^}\r\n]{1,4000}))?[^}\r\n]{0,4000})\}|(?<plain>[A-Za-z_][A-Za-z0-9_]*))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex Reference();
}
