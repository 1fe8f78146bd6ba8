using System.Text;

namespace StackLint.Cli.Manual;

/// <summary>The longer words of help as roff: indented lines stay as they are, others flow.</summary>
internal static class HelpText
{
    internal static void Append(StringBuilder text, string help)
    {
        var isFirst = true;
        foreach (var paragraph in help.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            text.Append(isFirst ? "" : ".PP\n");
            isFirst = false;
            AppendParagraph(text, paragraph.Split('\n'));
        }
    }

    private static void AppendParagraph(StringBuilder text, string[] lines)
    {
        var isFixed = false;
        foreach (var line in lines)
        {
            var isIndented = line.StartsWith("  ", StringComparison.Ordinal);
            if (isIndented != isFixed)
            {
                text.Append(isIndented ? ".RS 2\n.nf\n" : ".fi\n.RE\n");
                isFixed = isIndented;
            }

            text.Append(Roff.Line(isIndented ? line[2..] : line)).Append('\n');
        }

        text.Append(isFixed ? ".fi\n.RE\n" : "");
    }
}
