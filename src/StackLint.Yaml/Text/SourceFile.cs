using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace StackLint.Yaml.Text;

/// <summary>A file's text as every layer sees it: decoded, without its byte-order mark, addressed in UTF-16 units.</summary>
/// <param name="path">The path as diagnostics print it: relative to the run's folder where possible, with forward slashes.</param>
/// <param name="text">The decoded text.</param>
public sealed class SourceFile(string path, SourceText text)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The path as diagnostics print it.</summary>
    public string Path { get; } = path;

    public SourceText Text { get; } = text;

    /// <summary>The text as it stands in the file; <see cref="Text"/> differs from it where a report leaves something out.</summary>
    public SourceText WrittenText { get; private init; } = text;

    /// <summary>The absolute path on disk, or null for text that came from elsewhere.</summary>
    public string? FullPath { get; init; }

    /// <summary>Whether the bytes began with a byte-order mark; no span counts it.</summary>
    public bool HasByteOrderMark
    {
        get => ByteOrderMarks > 0;
        init => ByteOrderMarks = value ? 1 : 0;
    }

    /// <summary>How many byte-order marks the bytes began with: Docker drops two.</summary>
    public int ByteOrderMarks { get; init; }

    /// <summary>The bytes of the file: its marks and its text in its encoding. What was read comes out byte for byte.</summary>
    /// <exception cref="EncoderFallbackException">The text holds half a character, which no encoding can write.</exception>
    public byte[] ToBytes() => (Text.Encoding ?? Strict).GetBytes(string.Concat(new string('\ufeff', ByteOrderMarks), Text.ToString()));

    /// <summary>The same file with another text.</summary>
    public SourceFile With(string changed) =>
        new(Path, SourceText.From(changed, Text.Encoding)) { FullPath = FullPath, ByteOrderMarks = ByteOrderMarks };

    /// <summary>A Roslyn location in this file.</summary>
    public Location GetLocation(TextSpan span) =>
        Location.Create(Path, span, Text.Lines.GetLinePositionSpan(span));

    /// <summary>The same file for readers of a report, who see a mark in the place of each of some characters; lines and columns stay.</summary>
    /// <param name="spans">The characters.</param>
    /// <param name="mark">What is seen.</param>
    public SourceFile Redact(IEnumerable<TextSpan> spans, char mark)
    {
        ArgumentNullException.ThrowIfNull(spans);
        var characters = Text.ToString().ToCharArray();
        foreach (var span in spans)
        {
            for (var i = span.Start; i < Math.Min(span.End, characters.Length); i++)
            {
                characters[i] = characters[i] is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029' ? characters[i] : mark;
            }
        }

        return new SourceFile(Path, SourceText.From(new string(characters))) { FullPath = FullPath, HasByteOrderMark = HasByteOrderMark, WrittenText = WrittenText };
    }
}
