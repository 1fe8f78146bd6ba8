using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace StackLint.Yaml.Text;

/// <summary>A file's text as every layer sees it: decoded, without its byte-order mark, addressed in UTF-16 units.</summary>
/// <param name="path">The path as diagnostics print it: relative to the run's folder where possible, with forward slashes.</param>
/// <param name="text">The decoded text.</param>
public sealed class SourceFile(string path, SourceText text)
{
    /// <summary>The path as diagnostics print it.</summary>
    public string Path { get; } = path;

    public SourceText Text { get; } = text;

    /// <summary>The absolute path on disk, or null for text that came from elsewhere.</summary>
    public string? FullPath { get; init; }

    /// <summary>Whether the bytes began with a byte-order mark; no span counts it.</summary>
    public bool HasByteOrderMark { get; init; }

    /// <summary>A Roslyn location in this file.</summary>
    public Location GetLocation(TextSpan span) =>
        Location.Create(Path, span, Text.Lines.GetLinePositionSpan(span));
}
