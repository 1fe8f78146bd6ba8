using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace StackLint.Yaml.Text;

/// <summary>Tells files from pipes, sockets and devices, which may block for ever once opened.</summary>
public static class SpecialFile
{
    private const int LinuxNonBlocking = 0x800;
    private const int BsdNonBlocking = 0x4;

    /// <summary>Whether the path names a file that can be read to its end. True where only opening it would tell, and that fails.</summary>
    public static bool IsRegular(string fullPath)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        if (fullPath.StartsWith("/dev/", StringComparison.Ordinal) && !fullPath.StartsWith("/dev/shm/", StringComparison.Ordinal))
        {
            return false;
        }

        // .NET opens a pipe only with a writer on its other end and does not say beforehand that it is one.
        var descriptor = OpenDescriptor([.. Encoding.UTF8.GetBytes(fullPath), 0], OperatingSystem.IsLinux() ? LinuxNonBlocking : BsdNonBlocking);
        if (descriptor < 0)
        {
            return true;
        }

        using var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        try
        {
            RandomAccess.GetLength(handle);
            return true;
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenDescriptor(byte[] path, int flags);
}
