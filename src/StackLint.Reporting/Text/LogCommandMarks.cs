using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace StackLint.Reporting.Text;

/// <summary>
/// Finds the marks by which the machines that run a build know a command in a line of its log. GitHub's runner acts on <c>::</c> at
/// the beginning and on <c>##[</c> anywhere, Azure's agent on <c>##vso[</c> and TeamCity on <c>##teamcity[</c> anywhere. Some search
/// by the rules of a culture, which pass over characters that show nothing.
/// </summary>
internal static class LogCommandMarks
{
    private static readonly string[] Ends = ["[", "vso[", "teamcity["];

    /// <summary>Where the second <c>#</c> of each mark stands. Written in another way, it makes none.</summary>
    public static ImmutableArray<int> Find(string text)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        for (var at = text.IndexOf('#'); at >= 0; at = text.IndexOf('#', at + 1))
        {
            var second = Behind(text, at + 1);
            if (second < text.Length && text[second] == '#' && Array.Exists(Ends, e => Goes(text, second + 1, e)))
            {
                found.Add(second);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Whether a line that begins so may be a command to GitHub's runner; the colon of a position may follow.</summary>
    public static bool IsAtStart(string line)
    {
        var at = 0;
        while (at < line.Length && (char.IsWhiteSpace(line[at]) || Behind(line, at) > at))
        {
            at = Math.Max(at + 1, Behind(line, at));
        }

        return at < line.Length && line[at] == ':';
    }

    // Whether a text goes on so, whatever stands in between and shows nothing.
    private static bool Goes(string text, int at, string end)
    {
        foreach (var c in end)
        {
            at = Behind(text, at);
            if (at >= text.Length || char.ToLowerInvariant(text[at++]) != c)
            {
                return false;
            }
        }

        return true;
    }

    // The end of what shows nothing.
    private static int Behind(string text, int at)
    {
        while (at < text.Length && Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) == OperationStatus.Done && IsInvisible(rune))
        {
            at += length;
        }

        return at;
    }

    // Format characters, and those that are ignored by default: variation selectors of all kinds, and all of the plane of tags.
    private static bool IsInvisible(Rune rune) => !rune.IsAscii
        && (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
            || rune.Value is 0x034F or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF));
}
