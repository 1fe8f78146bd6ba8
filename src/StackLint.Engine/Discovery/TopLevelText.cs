using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Discovery;

/// <summary>The outline of a text that is no valid YAML: the keys at column 1 and those below each, by what the lines look like.</summary>
internal sealed partial class TopLevelText
{
    private const int TabWidth = 8;

    private readonly List<(string Key, List<string> Lines)> _sections = [];

    /// <summary>Reads a text.</summary>
    internal TopLevelText(SourceText text)
    {
        foreach (var textLine in text.Lines)
        {
            var line = textLine.ToString();
            line = textLine.LineNumber == 0 ? line.TrimStart('\uFEFF') : line;
            if (TopLevelKey().Match(line) is { Success: true } match)
            {
                _sections.Add((match.Groups["key"].Value.TrimEnd(' ', '\t'), [match.Groups["value"].Value]));
            }
            else if (_sections.Count > 0 && line.AsSpan().Trim() is [not '#', ..])
            {
                _sections[^1].Lines.Add(line);
            }
        }
    }

    /// <summary>Whether a key stands at column 1.</summary>
    internal bool Has(string key) => _sections.Any(s => s.Key == key);

    /// <summary>Whether what stands at a key begins as a list.</summary>
    internal bool IsSequence(string key) => LinesBelow(key).Any(static lines => lines.FirstOrDefault(static l => l.Trim().Length > 0)?.TrimStart() is ['[' or '-', ..]);

    /// <summary>The keys within what stands at a key, at any depth; only those deeper than its first ones when that is asked for.</summary>
    internal ImmutableArray<string> KeysWithin(string key, bool isDeeper = false) => [.. LinesBelow(key).SelectMany(lines => Keys(lines, isDeeper))];

    /// <summary>All keys below those at column 1.</summary>
    internal IEnumerable<string> AllKeysWithin => _sections.SelectMany(static s => Keys(s.Lines, isDeeper: false));

    private IEnumerable<List<string>> LinesBelow(string key) => _sections.Where(s => s.Key == key).Select(static s => s.Lines);

    private static IEnumerable<string> Keys(List<string> lines, bool isDeeper)
    {
        var first = lines.Skip(1).Select(IndentOf).FirstOrDefault(static i => i > 0);
        foreach (var line in lines)
        {
            foreach (Match match in NestedKey().Matches(line))
            {
                // Within braces the depth cannot be told from the column; a service's own are the second ones.
                if (!isDeeper || match.Groups["flow"].Success || IndentOf(line) > first)
                {
                    yield return match.Groups["key"].Value;
                }
            }
        }
    }

    private static int IndentOf(string line)
    {
        var indent = 0;
        foreach (var c in line.TakeWhile(static c => c is ' ' or '\t'))
        {
            indent += c == '\t' ? TabWidth - (indent % TabWidth) : 1;
        }

        return indent;
    }

    [GeneratedRegex("""^(?:"(?<key>[^"]+)"|'(?<key>[^']+)'|(?<key>(?!-[ \t])[\w.-][^:#]*))[ \t]*:(?:[ \t]+(?<value>.*))?$""", RegexOptions.None, MatchTime.Limit)]
    private static partial Regex TopLevelKey();

    [GeneratedRegex("""(?:^[ \t]+(?:- +)*|(?<flow>[{,])[ \t]*)["']?(?<key>[^\s:"'{},#]+)["']?[ \t]*:(?=\s|$)""", RegexOptions.None, MatchTime.Limit)]
    private static partial Regex NestedKey();
}
