using System.Collections.Immutable;
using System.Text;

namespace StackLint.Cli.Pages;

/// <summary>Sets words into lines.</summary>
internal static class WordWrap
{
    /// <summary>The lines, none wider than the width unless a single word is; at least one.</summary>
    internal static ImmutableArray<StyledWord> Lines(ImmutableArray<StyledWord> words, int width)
    {
        var lines = ImmutableArray.CreateBuilder<StyledWord>();
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in words)
        {
            if (used > 0 && used + 1 + word.Width > width)
            {
                lines.Add(new StyledWord(line.ToString(), used));
                line.Clear();
                used = 0;
            }

            line.Append(used > 0 ? " " : "").Append(word.Text);
            used += word.Width + (used > 0 ? 1 : 0);
        }

        lines.Add(new StyledWord(line.ToString(), used));
        return lines.ToImmutable();
    }
}
