using StackLint.Compose.Values;

namespace StackLint.Compose.Schema;

/// <summary>The patterns of the Compose Specification that texts have to contain; none is anchored.</summary>
internal static class ComposeFormats
{
    private static readonly string[] PullPolicies = ["always", "never", "build", "if_not_present", "missing", "refresh", "daily", "weekly"];

    internal static ScalarCheck ContainerName { get; } = new("does not match pattern '[a-zA-Z0-9][a-zA-Z0-9_.-]+'", HoldsContainerName);

    internal static ScalarCheck PullPolicy { get; } = new(
        "does not match pattern 'always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+'",
        static s => Array.Exists(PullPolicies, p => s.Text.Contains(p, StringComparison.Ordinal)) || HoldsInterval(s.Text));

    private static bool HoldsContainerName(ComposeScalar scalar)
    {
        var text = scalar.Text;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i]) && (char.IsAsciiLetterOrDigit(text[i + 1]) || text[i + 1] is '_' or '.' or '-'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsInterval(string text)
    {
        const string Prefix = "every_";
        for (var start = text.IndexOf(Prefix, StringComparison.Ordinal); start >= 0; start = text.IndexOf(Prefix, start + 1, StringComparison.Ordinal))
        {
            var rest = text.AsSpan(start + Prefix.Length);
            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            if (digits > 0 && rest[digits] is 'w' or 'd' or 'h' or 'm' or 's')
            {
                return true;
            }
        }

        return false;
    }
}
