using System.Text;
using CsCheck;
using StackLint.Conformance.Tests.Generation;

namespace StackLint.Fuzzing.Tests.Generation;

/// <summary>Generated Compose and stack files as they may stand on disk: in any encoding, with any line ends, with odd words and comments.</summary>
internal static class DressedFiles
{
    private static readonly string[] OddWords =
    [
        "\"\\u2028\"", "\"\\0\"", "'\ud83d\ude00'", "\u202eabc", "e\u0301", "\"\\ud83d\\ude00\"", "\"\\x1b[31m\"", "\u00a0x", "'a: b # c'", "\"a\\\n    b\"", "${ODD}", "\"${A:-${B:?}}\"", "!!binary aGk=", "!!str ~", "=", "<<", "password=hunter2", "https://u:p@h/", "&odd x", "? x",
    ];

    private static readonly string[] Comments =
    [
        " # \u2028", " # stacklint disable SL1001: generated", " # stacklint disable SL5009 until=2026-01-01: late", " # stacklint disable", "\n# stacklint disable-file SL6010: generated", " #\ud83d\ude00", "\t# tab",
    ];

    private static readonly Encoding[] Encodings =
    [
        new UTF8Encoding(false), new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(bigEndian: false, byteOrderMark: true), new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
    ];

    internal static Gen<byte[]> All { get; } = Gen.Select(
        Gen.OneOf(StackFiles.Files, ComposeServiceFiles.Files),
        Gen.Select(Gen.Int[0, 9999], Gen.Int[0, OddWords.Length - 1]).List[0, 3],
        Gen.Select(Gen.Int[0, 9999], Gen.Int[0, Comments.Length - 1]).List[0, 3],
        Gen.OneOf("\n", "\n", "\r\n", "\r"),
        Gen.Int[0, Encodings.Length - 1],
        static (text, odd, comments, lineEnd, encoding) => Dress(text, odd, comments, lineEnd, Encodings[encoding]));

    private static byte[] Dress(string text, List<(int At, int Which)> odd, List<(int At, int Which)> comments, string lineEnd, Encoding encoding)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        foreach (var (at, which) in odd)
        {
            var line = lines[at % lines.Length];
            lines[at % lines.Length] = line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var sign ? line[..(sign + 2)] + OddWords[which]
                : line.TrimStart().StartsWith("- ", StringComparison.Ordinal) ? line[..(line.IndexOf('-', StringComparison.Ordinal) + 2)] + OddWords[which]
                : line;
        }

        foreach (var (at, which) in comments)
        {
            lines[at % lines.Length] += Comments[which];
        }

        return [.. encoding.GetPreamble(), .. encoding.GetBytes(string.Join('\n', lines).Replace("\n", lineEnd, StringComparison.Ordinal))];
    }
}
