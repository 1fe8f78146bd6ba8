using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;

namespace StackLint.Cli.Tests.Pictures;

/// <summary>A terminal window with what was printed in it, as SVG: its own dark ground, so that it reads on any page.</summary>
internal static class TerminalPicture
{
    private const double CharacterWidth = 8.4;
    private const int LineHeight = 20;
    private const int Left = 20;
    private const int Top = 66;

    private const string Styles =
        """
        text { font: 14px ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace; fill: #d1d9e0; white-space: pre }
        .title { font-size: 13px; fill: #9198a1; text-anchor: middle }
        .prompt { fill: #3fb950; font-weight: 600 }
        .s1 { fill: #f0f6fc; font-weight: 600 }
        .s31 { fill: #ff7b72 }
        .s33 { fill: #e3b341 }
        .s34 { fill: #79c0ff }
        .s36 { fill: #56d4dd }
        """;

    /// <summary>Draws a command and its output.</summary>
    internal static string Draw(string title, string command, string printed, int columns)
    {
        ImmutableArray<ImmutableArray<TerminalRun>> lines =
        [
            [new TerminalRun(0, "$", "prompt"), new TerminalRun(2, command, "s1")],
            .. TerminalScreen.Show(printed, columns),
        ];
        var width = (int)Math.Ceiling((2 * Left) + (columns * CharacterWidth));
        var height = Top + (lines.Length * LineHeight);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img" aria-labelledby="title">
            <title id="title">{Escaped(title)}: {Escaped(command)}</title>
            <style>
            {Styles}
            </style>
            <rect x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="10" fill="#151b23" stroke="#3d444d"/>
            <path d="M1 38 V11 a10 10 0 0 1 10 -10 H{width - 11} a10 10 0 0 1 10 10 V38 Z" fill="#212830"/>
            <circle cx="22" cy="19.5" r="6" fill="#ff5f57"/>
            <circle cx="42" cy="19.5" r="6" fill="#febc2e"/>
            <circle cx="62" cy="19.5" r="6" fill="#28c840"/>
            <text class="title" x="{width / 2}" y="24">{Escaped(title)}</text>

            """);
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var run in lines[i])
            {
                var style = run.Style.Length > 0 ? $" class=\"{run.Style}\"" : "";
                // A given length keeps carets below what they mark in any font.
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + (run.Column * CharacterWidth):0.#}\" y=\"{Top + (i * LineHeight)}\" textLength=\"{run.Text.Length * CharacterWidth:0.#}\"{style}>{Escaped(run.Text)}</text>\n");
            }
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(text).Replace("&#39;", "'", StringComparison.Ordinal);
}
