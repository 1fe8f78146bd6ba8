using System.Text;

namespace StackLint.Cli.Manual;

/// <summary>Text as roff takes it: nothing in it acts as a request or an escape.</summary>
internal static class Roff
{
    /// <summary>One line of text.</summary>
    internal static string Line(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '\\' => "\\e",
                '-' => "\\-",
                '\'' => "\\(aq",
                '`' => "\\(ga",
                '^' => "\\(ha",
                '~' => "\\(ti",
                _ => c.ToString(),
            });
        }

        return escaped is [] || escaped[0] != '.' ? escaped.ToString() : "\\&" + escaped;
    }

    /// <summary>The argument of a request.</summary>
    internal static string Quoted(string text) => $"\"{Line(text).Replace("\"", "\\(dq", StringComparison.Ordinal)}\"";

    internal static string Bold(string text) => $"\\fB{Line(text)}\\fR";

    internal static string Italic(string text) => $"\\fI{Line(text)}\\fR";
}
