using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Text;

namespace StackLint.Analysis.Credentials;

/// <summary>Finds credentials that show by their form, or by the header they stand in, what they are.</summary>
internal static partial class CredentialFormats
{
    // `$1$` with eight characters behind it.
    private const int Shortest = 11;

    // `xoxb-` with ten.
    private const int ShortestToken = 15;

    /// <summary>Where they stand in a text.</summary>
    internal static IEnumerable<TextSpan> Find(string text) => text.Length < Shortest
        ? []
        : Groups(Hash(), text, text.Contains('$', StringComparison.Ordinal) || text.Contains("{S", StringComparison.Ordinal))
            .Concat(Groups(Header(), text, text.Contains("uthorization", StringComparison.OrdinalIgnoreCase) || text.Contains("bearer", StringComparison.OrdinalIgnoreCase)))
            .Concat(Groups(PrivateKey(), text, text.Contains("PRIVATE KEY", StringComparison.Ordinal)))
            .Concat(Groups(Token(), text, text.Length >= ShortestToken && (text.AsSpan().ContainsAny("_-./") || IsBare(text))));

    /// <summary>Whether a text may hold a token that consists of letters and digits alone.</summary>
    internal static bool IsBare(string text) => text.Contains("AIza", StringComparison.Ordinal);

    /// <summary>Where they stand in the value of an <c>Authorization</c> header.</summary>
    internal static IEnumerable<TextSpan> FindInHeader(string text) => Groups(HeaderValue(), text, true);

    private static IEnumerable<TextSpan> Groups(Regex pattern, string text, bool isPossible) => isPossible
        ? pattern.Matches(text).Select(static m => m.Groups["value"]).Where(static g => CredentialText.IsLiteral(g.Value) && (g.Value[0] is not ('{' or '%' or '<') || g.Value.StartsWith("{S", StringComparison.Ordinal))).Select(static g => new TextSpan(g.Index, g.ValueSpan.TrimEnd().Length))
        : [];

    // Hashed passwords can be guessed: as htpasswd and crypt write them, their dollars doubled or not.
    [GeneratedRegex(@"(?<value>\${1,2}(?:apr1|2[abxy]|1|5|6|7|y|argon2(?:id|i|d)|scrypt|pbkdf2[a-z0-9-]*)\${1,2}(?:[A-Za-z0-9./$=+_-]|,(?=[a-z]=)){8,}|\{S?SHA(?:256|512)?\}[A-Za-z0-9+/=]{8,})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex Hash();

    [GeneratedRegex("""(?:authorization["']?\s*[:=]\s*["']?(?:(?:bearer|basic|token|apikey|digest)(?:[ \t]+|%20)(?!(?-i:tokens?|auth[a-z]*|header|is|are)\b)|(?=[^\s"',;]{16}))|\bbearer(?:[ \t]+|%20)(?=[^\s"',;]*[0-9])(?=[^\s"',;]{8}))(?<value>[^\s"',;]+)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, MatchTime.Limit)]
    private static partial Regex Header();

    [GeneratedRegex(@"^[""']?(?:(?:bearer|basic|token|apikey|digest)(?:\s+|%20))?(?<value>[^\s""']+)[""']?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, MatchTime.Limit)]
    private static partial Regex HeaderValue();

    [GeneratedRegex(@"-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----\s*(?<value>\S.*?)(?:-----END|$(?!.))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Singleline, MatchTime.Limit)]
    private static partial Regex PrivateKey();

    // Tokens of GitHub, GitLab, Slack, Stripe, Docker, npm, PyPI, Vault, Tailscale, Google, SendGrid, OpenAI, Anthropic, Hugging Face,
    // DigitalOcean and swarms; JSON web tokens; addresses of webhooks.
    [GeneratedRegex(@"(?:\b(?<value>gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|gl(?:pat|rt|dt|cbt|ptt)-[A-Za-z0-9_.-]{16,}|xox[abeoprs]-[A-Za-z0-9-]{10,}|[rs]k_(?:live|test)_[A-Za-z0-9]{10,}|dckr_[po]at_[A-Za-z0-9_-]{16,}|npm_[A-Za-z0-9]{30,}|pypi-[A-Za-z0-9_-]{30,}|hv[sb]\.[A-Za-z0-9_-]{16,}|tskey-[A-Za-z0-9-]{10,}|AIza[A-Za-z0-9_-]{30,}|SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}|sk-(?:proj|svcacct|admin|ant-[a-z]+[0-9]+)-[A-Za-z0-9_-]{16,}|hf_[A-Za-z0-9]{34,}|do[opr]_v1_[a-f0-9]{64}|SWMTKN-1-[A-Za-z0-9-]{20,}|(?:(?<!-)eyJ[A-Za-z0-9_-]{8,}|eyJ[A-Za-z0-9_-]{8,1000})\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*)|hooks\.slack\.com/(?:services|workflows)/(?<value>[A-Za-z0-9/_-]{10,})|discord(?:app)?\.com/api/webhooks/[0-9]+/(?<value>[A-Za-z0-9_-]{10,})|/bot(?<value>[0-9]{5,}:[A-Za-z0-9_-]{20,}))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex Token();
}
