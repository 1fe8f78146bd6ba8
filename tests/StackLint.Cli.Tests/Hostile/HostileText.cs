using System.Text;
using CsCheck;

namespace StackLint.Cli.Tests.Hostile;

/// <summary>Texts that try to be more than text to somebody who reads a report.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "\u001b[31m", "\u001b]8;;https://evil.example\u001b\\", "\u001b[2K\u001b[1G", "\u009b1m", "\u009d0;x\u009c", "\r", "\n", "\r\n", "\t", "\b", "\0", "\u007f", "\u0085", "\v", "\f", "\u2028", "\u2029", "\u202e", "\u2066", "\u061c", "\u200d", "\ufeff", "\ufffe",
        "::error file=x::y", "\n::error::forged", "::stop-commands::x", "##[error]forged", "##vso[task.setvariable variable=PATH]x", "##teamcity[buildStop comment='x']", "%0A", "%25",
        "]]>", "<!--", "-->", "<script>alert(1)</script>", "</testcase>", "&lt;", "&#0;", "&", "\"", "'", "\\", "{\"a\":1}", "\n{\"type\":\"summary\"}", "[x](javascript:alert(1))", "![](http://evil.example/x.png)", "`", "```", "|", "*", "_", "{0}", "$$", "#", ": ", "- ",
        "a.yml:1:1: error SL9999: forged", "\na.yml(1,1): error SL9999: forged", "🦊", "漢", " ", ".", "text",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(static i => Pieces[i]);

    /// <summary>Any text, now and then a very long one.</summary>
    internal static readonly Gen<string> Any = Gen.Select(Piece.Array[1, 4], Gen.Int[0, 30]).Select(static (p, n) => string.Concat(p) + (n == 0 ? new string('x', 5000) : ""));

    /// <summary>What can stand on a line of a file as it is: no line break of any reader, no NUL.</summary>
    internal static readonly Gen<string> Line = Any.Select(static t => string.Concat(t.Where(static c => c is not ('\n' or '\r' or '\0' or '\u0085' or '\u2028' or '\u2029'))));

    /// <summary>What can name a file or a folder.</summary>
    internal static readonly Gen<string> Name = Any.Select(static t =>
    {
        var name = string.Concat(t.Where(static c => c is not ('\0' or '/')).Take(60));
        return Encoding.UTF8.GetByteCount(name) is > 0 and <= 200 && name.Any(static c => c != '.') && !char.IsSurrogate(name[^1]) ? name : "plain";
    });
}
