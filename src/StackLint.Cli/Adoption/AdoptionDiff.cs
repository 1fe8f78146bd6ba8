using System.Text;
using StackLint.Cli.Terminals;
using StackLint.Fixing.Patches;
using StackLint.Reporting.Text;

namespace StackLint.Cli.Adoption;

/// <summary>Shows planned files as one patch, which <c>git apply</c> takes when nothing colours it.</summary>
internal static class AdoptionDiff
{
    internal static byte[] Patch(IEnumerable<PlannedFile> files) =>
        [.. files.SelectMany(static f => f.Before is { } before ? UnifiedPatch.Create(f.Path, before, f.After) : UnifiedPatch.CreateNew(f.Path, f.After))];

    /// <summary>The patch for a terminal: acting characters escaped, lines coloured where that is wanted.</summary>
    internal static string ForTerminal(byte[] patch, bool useColor)
    {
        var text = new StringBuilder();
        foreach (var line in CommandEnvironment.Encoding.GetString(patch).TrimEnd('\n').Split('\n'))
        {
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

        return text.ToString();
    }
}
