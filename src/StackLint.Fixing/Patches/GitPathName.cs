using System.Globalization;
using System.Text;

namespace StackLint.Fixing.Patches;

/// <summary>Writes paths into a patch as Git does: in quotes, with C's escapes, where a byte would not survive as it is.</summary>
internal static class GitPathName
{
    /// <summary>The path, quoted if it must be.</summary>
    internal static string Quote(string path)
    {
        var bytes = Encoding.UTF8.GetBytes(path);
        if (!Array.Exists(bytes, static b => b is < 0x20 or >= 0x7f or (byte)'"' or (byte)'\\'))
        {
            return path;
        }

        var text = new StringBuilder("\"");
        foreach (var b in bytes)
        {
            text.Append(b switch
            {
                (byte)'"' => "\\\"",
                (byte)'\\' => "\\\\",
                0x07 => "\\a",
                0x08 => "\\b",
                0x09 => "\\t",
                0x0a => "\\n",
                0x0b => "\\v",
                0x0c => "\\f",
                0x0d => "\\r",
                < 0x20 or >= 0x7f => "\\" + Convert.ToString(b, 8).PadLeft(3, '0'),
                _ => ((char)b).ToString(CultureInfo.InvariantCulture),
            });
        }

        return text.Append('"').ToString();
    }

    /// <summary>The path for a line that begins with <c>---</c> or <c>+++</c>: a space in it calls for a tab at its end.</summary>
    internal static string QuoteForLabel(string path) => Quote(path) + (path.Contains(' ', StringComparison.Ordinal) ? "\t" : "");
}
