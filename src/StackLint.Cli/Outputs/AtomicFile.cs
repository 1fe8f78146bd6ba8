using StackLint.Yaml.Text;

namespace StackLint.Cli.Outputs;

/// <summary>Writes files that appear whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Writes to a file beside the target and renames it. Returns what went wrong, null when nothing did.</summary>
    internal static string? Write(string fullPath, ReadOnlySpan<byte> bytes)
    {
        var temporary = "";
        try
        {
            // A link stays one: the file that it names is replaced.
            var target = new FileInfo(fullPath).LinkTarget is null ? fullPath : File.ResolveLinkTarget(fullPath, returnFinalTarget: true)?.FullName ?? fullPath;
            if (FindObstacle(fullPath, target) is { } obstacle)
            {
                return obstacle;
            }

            temporary = $"{target}.{Environment.ProcessId}.tmp";
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Remove(temporary);
            return e switch
            {
                DirectoryNotFoundException => "its folder does not exist",
                FileNotFoundException => "its folder takes no new files",
                UnauthorizedAccessException => "permission is denied",
                _ => e.Message.TrimEnd('.'),
            };
        }
    }

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
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // What could not be written may not be there to be removed; the first problem is the one to report.
        }
    }
}
