using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Compose.Directives;

namespace StackLint.Engine.Suppressions;

/// <summary>Reads <c>SL4001, SL2004 until=2027-01-31: reason</c>.</summary>
internal static class SuppressionReader
{
    private const string UntilPrefix = "until=";

    internal static ImmutableArray<Suppression> Read(IEnumerable<CommentDirective> directives) =>
        [.. directives.Where(static d => d.Word is Suppression.LineWord or Suppression.FileWord).Select(Read)];

    private static Suppression Read(CommentDirective directive)
    {
        var rest = directive.Rest;
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        var reason = colon < 0 ? "" : rest[(colon + 1)..].Trim();
        var rules = ImmutableArray.CreateBuilder<(string, TextSpan)>();
        (string, TextSpan)? until = null;
        foreach (var (start, length) in Words(colon < 0 ? rest : rest[..colon]))
        {
            var word = rest.Substring(start, length);
            var span = new TextSpan(directive.RestStart + start, length);
            if (word.StartsWith(UntilPrefix, StringComparison.Ordinal))
            {
                until = (word[UntilPrefix.Length..], span);
                continue;
            }

            rules.Add((word, span));
            if (!LooksLikeId(word))
            {
                // A reason without its colon: one complaint is enough.
                break;
            }
        }

        return new Suppression(directive, rules.ToImmutable(), reason.Length == 0 ? null : reason, until);
    }

    private static IEnumerable<(int Start, int Length)> Words(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && text[i] != ',' && !char.IsWhiteSpace(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                yield return (start, i - start);
            }
            else
            {
                i++;
            }
        }
    }

    private static bool LooksLikeId(string word) => char.IsAsciiLetter(word[0]) && char.IsAsciiDigit(word[^1]);
}
