using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace StackLint.Yaml.Syntax;

/// <summary>
/// Aliases and anchors before a colon, <c>*k: v</c>: for Docker's reader the colon ends the name, the scanner takes it in. So
/// they are handed to the scanner as plain scalars, and those are turned back.
/// </summary>
internal static class YamlColonNames
{
    /// <summary>Whether the scanner took a colon into the name of an alias or anchor.</summary>
    internal static bool IsMisread(Token token) => token switch
    {
        AnchorAlias alias => alias.Value.Value.Contains(':'),
        Anchor anchor => anchor.Value.Value.Contains(':'),
        _ => false,
    };

    /// <summary>What a token stands for: the alias, or the anchor and the scalar that follows it; itself where it stands for nothing.</summary>
    /// <param name="token">The token.</param>
    /// <param name="original">The text of the file.</param>
    internal static (Token First, Token? Second) Split(Token token, string original)
    {
        var start = (int)token.Start.Index;
        if (token is not Scalar { Style: ScalarStyle.Plain, Value.Length: > 1 } scalar || original[start] is not ('*' or '&'))
        {
            return (token, null);
        }

        var colon = scalar.Value.IndexOf(':');
        var name = new AnchorName(colon < 0 ? scalar.Value[1..] : scalar.Value[1..colon]);
        if (original[start] == '*' && colon < 0)
        {
            return (new AnchorAlias(name, token.Start, token.End), null);
        }

        var end = colon < 0 ? token.End : After(token.Start, colon);
        var rest = new Scalar(colon < 0 ? "" : scalar.Value[colon..], ScalarStyle.Plain, end, token.End);
        return (original[start] == '*' ? new AnchorAlias(name, token.Start, end) : new Anchor(name, token.Start, end), rest);
    }

    private static Mark After(Mark start, int length) => new(start.Index + length, start.Line, start.Column + length);
}
