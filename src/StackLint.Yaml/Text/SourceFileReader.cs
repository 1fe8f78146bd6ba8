namespace StackLint.Yaml.Text;

/// <summary>Turns bytes into text, strictly: nothing is replaced or guessed.</summary>
public static class SourceFileReader
{
    /// <summary>The default bound on a file's size, in bytes: 16 MiB.</summary>
    public const long DefaultMaxBytes = 16L * 1024 * 1024;

    /// <summary>Reads a file from disk.</summary>
    /// <param name="fullPath">The absolute path.</param>
    /// <param name="displayPath">The path that diagnostics print.</param>
    /// <param name="maxBytes">Larger files are not read.</param>
    public static SourceFileResult Read(string fullPath, string displayPath, long maxBytes = DefaultMaxBytes) =>
        throw new NotImplementedException();

    /// <summary>Decodes bytes: UTF-8 with or without a byte-order mark, or UTF-16 with one.</summary>
    public static SourceFileResult Decode(ReadOnlySpan<byte> bytes, string displayPath, string? fullPath = null) =>
        throw new NotImplementedException();
}
