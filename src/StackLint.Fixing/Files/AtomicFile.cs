using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;
using StackLint.Yaml.Text;

namespace StackLint.Fixing.Files;

/// <summary>Writes files that appear whole or not at all. One that is replaced keeps its mode and, where possible, its owner.</summary>
public static class AtomicFile
{
    private const string Changed = "it has changed since it was read";
    private const string Gone = "it does not exist any more";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // Whoever holds it writes, or lets nobody write any more.
    private static readonly Lock Gate = new();
    private static volatile string _temporary = "";

    /// <summary>Lets a file that is being written be finished, and no other one be begun: the process is about to end.</summary>
    public static void EndAll()
    {
        if (!Gate.TryEnter(Patience))
        {
            // The disk does not answer; the file is not to stay as far as it has come.
            Remove(_temporary);
        }
    }

    /// <summary>Writes to a file beside the target and renames it. Returns what went wrong, null when nothing did.</summary>
    /// <param name="fullPath">The absolute path; a link stays one, and the file that it names is replaced.</param>
    /// <param name="bytes">What the file is to hold.</param>
    /// <param name="isDurable">Whether it must outlast a power cut; that takes time, and what can be made again need not.</param>
    public static string? Write(string fullPath, ReadOnlySpan<byte> bytes, bool isDurable = true)
    {
        lock (Gate)
        {
            _temporary = "";
            try
            {
                var target = TargetOf(fullPath);
                if (FindObstacle(fullPath, target) is { } obstacle)
                {
                    return obstacle;
                }

                WriteBeside(target, bytes, isDurable);
                File.Move(_temporary, target, overwrite: true);
                return null;
            }
            catch (Exception e) when (IsExpected(e))
            {
                Remove(_temporary);
                return Describe(e);
            }
        }
    }

    /// <summary>Replaces a file, unless it is no longer what was read. Returns what went wrong, null when nothing did.</summary>
    /// <param name="fullPath">The absolute path; a link stays one, and the file that it names is replaced.</param>
    /// <param name="expected">What the file held when it was read.</param>
    /// <param name="bytes">What the file is to hold.</param>
    public static string? Replace(string fullPath, ReadOnlySpan<byte> expected, ReadOnlySpan<byte> bytes)
    {
        lock (Gate)
        {
            _temporary = "";
            try
            {
                var target = TargetOf(fullPath);
                var problem = FindObstacle(fullPath, target)
                    ?? FindChange(target, expected)
                    ?? (IsReadOnly(target) ? "it is read-only" : HardLinks.Count(target) > 1 ? "it has further hard links, which would keep the old text" : null);
                if (problem is not null)
                {
                    return problem;
                }

                WriteBeside(target, bytes, isDurable: true);
                problem = FindChange(target, expected) ?? Exchange(target, expected, bytes);
                Remove(_temporary);
                return problem;
            }
            catch (Exception e) when (IsExpected(e))
            {
                Remove(_temporary);
                return Describe(e);
            }
        }
    }

    private static void WriteBeside(string target, ReadOnlySpan<byte> bytes, bool isDurable)
    {
        // A name that nobody else has and nobody can foresee, not another container of the same process number either.
        _temporary = $"{target}.{Path.GetRandomFileName()}.tmp";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (File.Exists(target) && !OperatingSystem.IsWindows())
        {
            // Until it has the owner and the mode of the target nobody else may read it.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(_temporary, options);
        stream.Write(bytes);
        if (File.Exists(target) && !OperatingSystem.IsWindows())
        {
            CopyOwnerAndMode(target, stream.SafeFileHandle);
        }

        stream.Flush(flushToDisk: isDurable);
    }

    [UnsupportedOSPlatform("windows")]
    private static void CopyOwnerAndMode(string from, SafeFileHandle to)
    {
        try
        {
            // The owner first: giving a file away may take bits from its mode.
            FileOwner.Copy(from, to);
            File.SetUnixFileMode(to, File.GetUnixFileMode(from));
        }
        catch (FileNotFoundException)
        {
            // Somebody has just removed it.
        }
    }

    // What comes out of its place is looked at again: somebody may have saved it just now.
    private static string? Exchange(string target, ReadOnlySpan<byte> expected, ReadOnlySpan<byte> bytes)
    {
        if (!FileExchange.Try(_temporary, target))
        {
            File.Move(_temporary, target, overwrite: true);
            return null;
        }

        // Until it is known to be the old text, or in its place again, nothing may remove it.
        var beside = _temporary;
        _temporary = "";
        if (FindChange(beside, expected) is null)
        {
            _temporary = beside;
            return null;
        }

        if (!FileExchange.Try(beside, target))
        {
            File.Move(beside, target, overwrite: true);
        }
        else if (FindChange(beside, bytes) is not null)
        {
            // They have saved once more in between, and that is what must stay.
            FileExchange.Try(beside, target);
        }

        _temporary = beside;
        return Changed;
    }

    private static string? FindChange(string target, ReadOnlySpan<byte> expected) =>
        !File.Exists(target) ? Gone : expected.SequenceEqual(File.ReadAllBytes(target)) ? null : Changed;

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

    // The temporary name is nobody's business, and the other one is known.
    private static string Describe(Exception exception) => exception switch
    {
        DirectoryNotFoundException => "its folder does not exist",
        FileNotFoundException => "its folder takes no new files",
        UnauthorizedAccessException => "permission is denied",
        _ => exception.Message.Split(" : '")[0].TrimEnd('.'),
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
