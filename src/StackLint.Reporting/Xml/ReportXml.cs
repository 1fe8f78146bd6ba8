using System.Text;
using System.Xml;
using StackLint.Reporting.Text;

namespace StackLint.Reporting.Xml;

/// <summary>XML 1.0 as text that every reader takes and no terminal acts on.</summary>
internal static class ReportXml
{
    private static readonly XmlWriterSettings Settings = new()
    {
        // Written by hand below: the writer would name the encoding of its string.
        OmitXmlDeclaration = true,
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <summary>A whole document.</summary>
    public static string Document(Action<XmlWriter> write)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var xml = XmlWriter.Create(text, Settings))
        {
            write(xml);
        }

        return ControlCharacters.EscapeXml(text.Append('\n').ToString());
    }

    /// <summary>The text with U+FFFD for each character that XML 1.0 cannot carry, not even as a reference.</summary>
    public static string Of(string text)
    {
        StringBuilder? result = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                result ??= new StringBuilder(text);
                result[i] = '\uFFFD';
            }
        }

        return result?.ToString() ?? text;
    }
}
