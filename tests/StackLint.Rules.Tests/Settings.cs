using StackLint.Compose.Targets;
using StackLint.Testing;

namespace StackLint.Rules.Tests;

/// <summary>Settings that the tests of several rules use.</summary>
internal static class Settings
{
    internal static VerifierSettings Both { get; } = new() { Target = ComposeTarget.Both };

    /// <summary>A stack linted with options, each <c>key = value</c> as in EditorConfig, without the <c>stacklint.</c> in front.</summary>
    internal static VerifierSettings Options(params ReadOnlySpan<string> options)
    {
        var values = new Dictionary<string, string>();
        foreach (var option in options)
        {
            var sign = option.IndexOf('=');
            values["stacklint." + option[..sign].Trim()] = option[(sign + 1)..].Trim();
        }

        return new VerifierSettings { Options = values };
    }
}
