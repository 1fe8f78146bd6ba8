using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace StackLint.Fixing.Files;

/// <summary>Gives a file the owner of another, where the system lets us: root must not take over what it mends.</summary>
internal static class FileOwner
{
    private const int CurrentFolder = -100;
    private const uint OwnerAndGroup = 0x8 | 0x10;
    private const int AnswerLength = 256;
    private const int OwnerOffset = 20;
    private const int GroupOffset = 24;
    private const uint Unchanged = uint.MaxValue;

    /// <summary>Copies owner and group; where only the group may be given, that one. What cannot be done is left undone.</summary>
    internal static void Copy(string fromPath, SafeFileHandle to)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            var answer = new byte[AnswerLength];
            if (Query(CurrentFolder, [.. Encoding.UTF8.GetBytes(fromPath), 0], 0, OwnerAndGroup, answer) != 0)
            {
                return;
            }

            var owner = Read(answer, OwnerOffset);
            var group = Read(answer, GroupOffset);
            if (Change(to, owner, group) != 0)
            {
                _ = Change(to, Unchanged, group);
            }
        }
        catch (EntryPointNotFoundException)
        {
            // A C library older than the call.
        }
    }

    private static uint Read(byte[] answer, int offset) => BitConverter.IsLittleEndian
        ? BinaryPrimitives.ReadUInt32LittleEndian(answer.AsSpan(offset))
        : BinaryPrimitives.ReadUInt32BigEndian(answer.AsSpan(offset));

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Query(int folder, byte[] path, int flags, uint mask, byte[] answer);

    [DllImport("libc", EntryPoint = "fchown")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Change(SafeFileHandle file, uint owner, uint group);
}
