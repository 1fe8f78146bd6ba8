using System.Runtime.InteropServices;
using System.Text;

namespace StackLint.Fixing.Files;

/// <summary>Lets two files change places in one step, so that whoever replaces a file holds what was there to the last moment.</summary>
internal static class FileExchange
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 0x2;

    /// <summary>Lets them change places; false where the system or the disk does not know how.</summary>
    internal static bool Try(string first, string second)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            return Rename(CurrentFolder, Bytes(first), CurrentFolder, Bytes(second), Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // A C library older than the call.
            return false;
        }
    }

    private static byte[] Bytes(string path) => [.. Encoding.UTF8.GetBytes(path), 0];

    [DllImport("libc", EntryPoint = "renameat2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Rename(int firstFolder, byte[] first, int secondFolder, byte[] second, uint flags);
}
