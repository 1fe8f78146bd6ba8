using StackLint.Yaml.Text;

namespace StackLint.Fixing.Files;

/// <summary>Writes files that appear whole or not at all. One that is replaced keeps its mode and, where possible, its owner.</summary>
public static class AtomicFile
{
    /// <summary>Writes to a file beside the target and renames it. Returns what went wrong, null when nothing did.</summary>
    /// <param name="fullPath">The absolute path; a link stays one, and the file that it names is replaced.</param>
    /// <param name="bytes">What the file is to hold.</param>
    /// <param name="isDurable">Whether it must outlast a power cut; that takes time, and what can be made again need not.</param>
    public static string? Write(string fullPath, ReadOnlySpan<byte> bytes, bool isDurable = true)
    {
        var temporary = "";
        try
        {
            var target = TargetOf(fullPath);
            return FindObstacle(fullPath, target) ?? Write(target, bytes, isDurable, ref temporary);
        }
        catch (Exception e) when (IsExpected(e))
        {
            Remove(temporary);
            return Describe(e, temporary);
        }
    }

    /// <summary>Replaces a file, unless it is no longer what was read. Returns what went wrong, null when nothing did.</summary>
    /// <param name="fullPath">The absolute path; a link stays one, and the file that it names is replaced.</param>
    /// <param name="expected">What the file held when it was read.</param>
    /// <param name="bytes">What the file is to hold.</param>
    public static string? Replace(string fullPath, ReadOnlySpan<byte> expected, ReadOnlySpan<byte> bytes)
    {
        var temporary = "";
        try
        {
            var target = TargetOf(fullPath);
            if (!File.Exists(target))
            {
                return "it does not exist any more";
            }

            if (FindObstacle(fullPath, target) is { } obstacle)
            {
                return obstacle;
            }

            return IsReadOnly(target) ? "it is read-only"
                : HardLinks.Count(target) > 1 ? "it has further hard links, which would keep the old text"
                : !expected.SequenceEqual(File.ReadAllBytes(target)) ? "it has changed since it was read"
                : Write(target, bytes, isDurable: true, ref temporary);
        }
        catch (Exception e) when (IsExpected(e))
        {
            Remove(temporary);
            return Describe(e, temporary);
        }
    }

    private static string? Write(string target, ReadOnlySpan<byte> bytes, bool isDurable, ref string temporary)
    {
        // A name that nobody else has and nobody can foresee, not another container of the same process number either.
        temporary = $"{target}.{Path.GetRandomFileName()}.tmp";
        using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            stream.Write(bytes);
            if (File.Exists(target) && !OperatingSystem.IsWindows())
            {
                // The owner first: giving a file away may take bits from its mode.
                FileOwner.Copy(target, stream.SafeFileHandle);
                File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
            }

            stream.Flush(flushToDisk: isDurable);
        }

        File.Move(temporary, target, overwrite: true);
        return null;
    }

    // Renaming asks for no leave to write the file itself; who took that away meant it, also from root.
    private static bool IsReadOnly(string target)
    {
        const UnixFileMode Writable = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        if (OperatingSystem.IsWindows() ? new FileInfo(target).IsReadOnly : (File.GetUnixFileMode(target) & Writable) == 0)
        {
            return true;
        }

        // Fails where this user may not.
        using var stream = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        return false;
    }

    private static string TargetOf(string fullPath) =>
        new FileInfo(fullPath).LinkTarget is null ? fullPath : File.ResolveLinkTarget(fullPath, returnFinalTarget: true)?.FullName ?? fullPath;

    private static bool IsExpected(Exception exception) => exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    // The temporary name is nobody's business.
    private static string Describe(Exception exception, string temporary) => exception switch
    {
        DirectoryNotFoundException => "its folder does not exist",
        FileNotFoundException => "its folder takes no new files",
        UnauthorizedAccessException => "permission is denied",
        _ => exception.Message.Replace($" : '{temporary}'", "", StringComparison.Ordinal).TrimEnd('.'),
    };

    private static string? FindObstacle(string path, string target) =>
        Directory.Exists(target) ? "it is a folder"
        : IsDevice(path) || IsDevice(target) ? "it is a device; --format writes to standard output"
        : File.Exists(target) && !SpecialFile.IsRegular(target) ? "it is not a regular file"
        : null;

    private static bool IsDevice(string path) =>
        path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (IsExpected(e))
        {
            // What could not be written may not be there to be removed; the first problem is the one to report.
        }
    }
}
