namespace StackLint.Yaml.Syntax;

/// <summary>The text as the scanner gets it: as long as the original, with what the scanner cannot take replaced.</summary>
internal sealed class YamlScanText
{
    private YamlScanText(string text) => Text = text;

    internal string Text { get; }

    internal static YamlScanText Of(string original)
    {
        var forbidden = YamlText.FindForbidden(original, 0);
        if (forbidden < 0)
        {
            return new YamlScanText(original);
        }

        // The document is refused for them anyway; a NUL would also pass for the end of the text.
        var characters = original.ToCharArray();
        for (; forbidden >= 0; forbidden = YamlText.FindForbidden(original, forbidden + 1))
        {
            characters[forbidden] = '\ufffd';
        }

        return new YamlScanText(new string(characters));
    }
}
