using System.Text;
using StackLint.Analysis.Findings;
using StackLint.Cli.Terminals;
using StackLint.Fixing.Patches;
using StackLint.Reporting.Text;

namespace StackLint.Cli.Adoption;

/// <summary>Shows planned files as one patch, which <c>git apply</c> takes when nothing colours it.</summary>
internal static class AdoptionDiff
{
    // A baseline may have thousands of lines, and nobody confirms what has scrolled away.
    private const int MaxLines = 40;

    internal static byte[] Patch(IEnumerable<PlannedFile> files) =>
        [.. files.SelectMany(static f => f.Before is { } before ? UnifiedPatch.Create(f.Path, before, f.After) : UnifiedPatch.CreateFile(f.Path, f.After))];

    /// <summary>The patch for a terminal: acting characters escaped, lines coloured where that is wanted, the rest of a long file counted.</summary>
    internal static string ForTerminal(byte[] patch, bool useColor)
    {
        var text = new StringBuilder();
        var count = 0;
        foreach (var line in CommandEnvironment.Encoding.GetString(patch).TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("diff --git ", StringComparison.Ordinal))
            {
                AppendRest(text, count);
                count = 0;
            }

            if (++count > MaxLines)
            {
                continue;
            }

            var shown = ControlCharacters.Escape(line.TrimEnd('\r').Replace("\t", "    ", StringComparison.Ordinal));
            var code = !useColor ? null : line switch
            {
                ['+', '+', '+', ..] or ['-', '-', '-', ..] or ['d', 'i', 'f', 'f', ..] or ['n', 'e', 'w', ..] => "1",
                ['+', ..] => "32",
                ['-', ..] => "31",
                ['@', ..] => "36",
                _ => null,
            };
            text.Append(code is null ? shown : $"\e[{code}m{shown}\e[0m").Append('\n');
        }

        AppendRest(text, count);
        return text.ToString();
    }

    private static void AppendRest(StringBuilder text, int count) =>
        text.Append(count > MaxLines ? $"... and {Counted.Of(count - MaxLines, "more line")}\n" : "");
}
