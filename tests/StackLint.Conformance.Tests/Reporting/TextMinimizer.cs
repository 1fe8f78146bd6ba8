namespace StackLint.Conformance.Tests.Reporting;

/// <summary>Makes a failing file small: takes blocks of lines away as long as it still fails in the same way.</summary>
internal static class TextMinimizer
{
    private const int MaxTries = 400;

    internal static string Minimize(string text, Func<string, bool> stillFails)
    {
        var lines = text.Split('\n').ToList();
        var tries = 0;
        bool isSmaller;
        do
        {
            isSmaller = false;
            for (var i = lines.Count - 1; i >= 0 && tries < MaxTries; i--)
            {
                var count = i < lines.Count ? BlockAt(lines, i) : 0;
                var rest = lines.Where((_, n) => n < i || n >= i + count).ToList();
                if (count > 0 && rest.Count > 0 && ++tries > 0 && stillFails(string.Join('\n', rest)))
                {
                    lines = rest;
                    isSmaller = true;
                }
            }
        }
        while (isSmaller && tries < MaxTries);

        return string.Join('\n', lines);
    }

    // A line with what is indented below it.
    private static int BlockAt(List<string> lines, int start)
    {
        var indent = Indent(lines[start]);
        var end = start + 1;
        while (end < lines.Count && (lines[end].Trim().Length == 0 || Indent(lines[end]) > indent))
        {
            end++;
        }

        return end - start;
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;
}
