using StackLint.Reporting.Text;

namespace StackLint.Reporting.Models;

/// <summary>Finds in the texts of a model what acts where it is printed and what YAML has no need to escape.</summary>
internal static class ActingPositions
{
    /// <summary>Where characters stand that turn the direction of text, and where what a machine that runs a build takes for a command.</summary>
    internal static IReadOnlySet<int> In(string text)
    {
        var found = LogCommandMarks.Find(text).ToHashSet();
        for (var i = 0; i < text.Length; i++)
        {
            // A key and each line of a block begin a line of their own.
            if ((text[i] > '\u00a0' && !char.IsSurrogate(text[i]) && ControlCharacters.Acts(text[i])) || (text[i] == ':' && IsCommand(text, i)))
            {
                found.Add(i);
            }
        }

        return found;
    }

    private static bool IsCommand(string text, int colon)
    {
        var start = text.LastIndexOf('\n', colon) + 1;
        return text.AsSpan(colon).StartsWith("::") && LogCommandMarks.IsAtStart(text[start..(colon + 1)]) && text.IndexOf(':', start) == colon;
    }
}
