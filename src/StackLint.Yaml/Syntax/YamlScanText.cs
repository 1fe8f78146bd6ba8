namespace StackLint.Yaml.Syntax;

/// <summary>
/// The text as the scanner gets it: as long as the original, so that offsets are the same, but with what the scanner wrongly
/// refuses and Docker's reader takes replaced by an equal it can read.
/// </summary>
internal sealed class YamlScanText
{
    private readonly YamlStandIns? _standIns;

    private YamlScanText(string text, YamlStandIns? standIns)
    {
        Text = text;
        _standIns = standIns;
    }

    internal string Text { get; }

    internal static YamlScanText Of(string original)
    {
        var forbidden = YamlText.FindForbidden(original, 0);
        if (forbidden < 0)
        {
            return new YamlScanText(original, null);
        }

        // The document is refused for them anyway; a NUL would also pass for the end of the text.
        var characters = original.ToCharArray();
        for (; forbidden >= 0; forbidden = YamlText.FindForbidden(original, forbidden + 1))
        {
            characters[forbidden] = '\ufffd';
        }

        return new YamlScanText(new string(characters), null);
    }

    /// <summary>Undoes in a decoded value what was replaced in the text.</summary>
    internal string Restore(string value) => _standIns is null ? value : _standIns.Restore(value);

    /// <summary>The text with the cause of a failure replaced, null where the failure is the text's own fault.</summary>
    internal YamlScanText? Repair(YamlFailure failure)
    {
        if ((_standIns ?? YamlStandIns.For(Text)) is not { } standIns)
        {
            return null;
        }

        var characters = Text.ToCharArray();
        var start = Math.Clamp(failure.Start, 0, Text.Length);
        var changed = failure.Message switch
        {
            null => failure.OpenBracket >= 0 && FlowLines.Join(characters, failure.OpenBracket, standIns),
            var m when Says(m, "found invalid comment") || Says(m, "did not find expected ','") => BlankComment(characters, start, failure.End),
            var m when Says(m, "unknown escape character") => QuotedLines.Join(characters, start, standIns),
            var m when Says(m, "wrong indentation") => QuotedLines.Join(characters, start, standIns),
            _ => false,
        };
        return changed ? new YamlScanText(new string(characters), standIns) : null;
    }

    private static bool Says(string message, string fragment) => message.Contains(fragment, StringComparison.Ordinal);

    /// <summary><c>"a"#b</c>: for Docker a comment may follow a quote, a bracket or a comma without a space.</summary>
    private bool BlankComment(Span<char> characters, int start, int end)
    {
        var comment = Text.IndexOf('#', start);
        if (comment < 0 || comment > end + 1)
        {
            return false;
        }

        characters[comment..YamlText.EndOfLine(Text, comment)].Fill(' ');
        return true;
    }
}
