using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace StackLint.Fixing.Files;

/// <summary>Counts the names of a file: a file that is replaced under one of them stays as it was under the others.</summary>
internal static class HardLinks
{
    private const int CurrentFolder = -100;
    private const uint LinkCount = 0x4;
    private const int AnswerLength = 256;
    private const int CountOffset = 16;

    /// <summary>How many names the file has; one where the system does not tell.</summary>
    internal static uint Count(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return 1;
        }

        try
        {
            var answer = new byte[AnswerLength];
            return Query(CurrentFolder, [.. Encoding.UTF8.GetBytes(path), 0], 0, LinkCount, answer) != 0 ? 1
                : BitConverter.IsLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(answer.AsSpan(CountOffset))
                : BinaryPrimitives.ReadUInt32BigEndian(answer.AsSpan(CountOffset));
        }
        catch (EntryPointNotFoundException)
        {
            // A C library older than the call.
            return 1;
        }
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Query(int folder, byte[] path, int flags, uint mask, byte[] answer);
}
