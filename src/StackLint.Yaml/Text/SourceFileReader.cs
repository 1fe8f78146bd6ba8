using System.Buffers;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using Microsoft.Win32.SafeHandles;

namespace StackLint.Yaml.Text;

/// <summary>Turns bytes into text, strictly: nothing is replaced or guessed.</summary>
public static class SourceFileReader
{
    /// <summary>The default bound on a file's size, in bytes: 16 MiB.</summary>
    public const long DefaultMaxBytes = 16 * Mebibyte;

    private const long Mebibyte = 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly UTF8Encoding MarkedUtf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>Reads a file from disk. Only regular files are opened, so a pipe or a device cannot block the run.</summary>
    /// <param name="fullPath">The absolute path.</param>
    /// <param name="displayPath">The path that diagnostics print.</param>
    /// <param name="maxBytes">Larger files are not read.</param>
    public static SourceFileResult Read(string fullPath, string displayPath, long maxBytes = DefaultMaxBytes)
    {
        try
        {
            if (FindObstacle(fullPath) is { } obstacle)
            {
                return new SourceFileResult(null, obstacle);
            }

            using var handle = File.OpenHandle(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Read(handle, displayPath, fullPath, maxBytes);
        }
        catch (UnauthorizedAccessException)
        {
            return new SourceFileResult(null, "permission is denied") { IsUnreadable = true };
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new SourceFileResult(null, "it does not exist");
        }
        catch (Exception e) when (e is IOException or NotSupportedException or ArgumentException or System.Security.SecurityException)
        {
            return new SourceFileResult(null, $"it cannot be read: {e.Message.TrimEnd('.')}") { IsUnreadable = true };
        }
    }

    /// <summary>Decodes bytes: UTF-8 with or without a byte-order mark, or UTF-16 with one.</summary>
    public static SourceFileResult Decode(ReadOnlySpan<byte> bytes, string displayPath, string? fullPath = null)
    {
        var (encoding, name) = bytes switch
        {
            [0xff, 0xfe, ..] => ((Encoding)new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true), "UTF-16"),
            [0xfe, 0xff, ..] => (new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true), "UTF-16"),
            [0xef, 0xbb, 0xbf, ..] => (MarkedUtf8, "UTF-8"),
            _ => (Utf8, "UTF-8"),
        };
        if (TryDecode(encoding, bytes) is not { } text)
        {
            var (offset, place) = InvalidBytes.Find(bytes, encoding is UnicodeEncoding, bytes is [0xfe, ..]);
            return new SourceFileResult(null, $"it is not valid {name} at byte {offset} (line {place.Line + 1})") { Place = place };
        }

        // Docker drops two marks, not more.
        var marks = text.StartsWith('\ufeff') ? text.Length > 1 && text[1] == '\ufeff' ? 2 : 1 : 0;
        var file = new SourceFile(displayPath, SourceText.From(text[marks..], encoding))
        {
            FullPath = fullPath,
            ByteOrderMarks = marks,
        };
        return new SourceFileResult(file, null);
    }

    /// <summary>Says that a text exceeds a bound.</summary>
    /// <param name="maxBytes">The bound, in bytes.</param>
    public static string TooLong(long maxBytes) =>
        maxBytes > 0 && maxBytes % Mebibyte == 0 ? $"it is larger than {maxBytes / Mebibyte} MiB" : $"it is larger than {maxBytes} bytes";

    // Files below /proc claim no length, and a file may grow while it is read: only the bytes themselves count.
    private static SourceFileResult Read(SafeFileHandle handle, string displayPath, string fullPath, long maxBytes)
    {
        var length = RandomAccess.GetLength(handle);
        if (length > maxBytes)
        {
            return new SourceFileResult(null, TooLong(maxBytes));
        }

        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(length + 1, Array.MaxLength));
        try
        {
            var count = 0;
            int read;
            while ((read = RandomAccess.Read(handle, buffer.AsSpan(count), count)) > 0)
            {
                count += read;
                if (count > maxBytes)
                {
                    return new SourceFileResult(null, TooLong(maxBytes));
                }

                buffer = count < buffer.Length ? buffer : Grow(buffer);
            }

            return Decode(buffer.AsSpan(0, count), displayPath, fullPath);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] full)
    {
        var larger = ArrayPool<byte>.Shared.Rent(checked(full.Length * 2));
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }

    private static string? FindObstacle(string fullPath)
    {
        if (Directory.Exists(fullPath))
        {
            return "it is a folder";
        }

        // A symbolic link is judged by what it points to.
        var info = new FileInfo(fullPath);
        if (!info.Exists && info.LinkTarget is null)
        {
            // The runtime replaces the bytes of such a name, so that nothing is found under it. What else hides the file, opening tells.
            return fullPath.Contains('\ufffd', StringComparison.Ordinal) ? "its name is not valid UTF-8" : null;
        }

        var target = info.LinkTarget is null ? info : info.ResolveLinkTarget(returnFinalTarget: true);
        return target switch
        {
            null or { Exists: false } => "it is a link to a file that does not exist",
            _ => SpecialFile.IsRegular(target.FullName) ? null : "it is not a regular file",
        };
    }

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
