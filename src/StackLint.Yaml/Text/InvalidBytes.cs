using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace StackLint.Yaml.Text;

/// <summary>Finds the byte that keeps bytes from being text.</summary>
internal static class InvalidBytes
{
    /// <summary>The offset of the first byte of the first bad character, and its line and column counted from 0, without the mark of byte order.</summary>
    internal static (int Offset, LinePosition Place) Find(ReadOnlySpan<byte> bytes, bool isUtf16, bool isBigEndian)
    {
        var offset = 0;
        var (line, column) = (0, 0);
        while (offset < bytes.Length)
        {
            var rest = bytes[offset..];
            var status = isUtf16 ? DecodeUtf16(rest, isBigEndian, out var rune, out var length) : Rune.DecodeFromUtf8(rest, out rune, out length);
            if (status != OperationStatus.Done)
            {
                break;
            }

            (line, column) = rune.Value == '\n' ? (line + 1, 0) : (line, column + (offset == 0 && rune.Value == '\ufeff' ? 0 : rune.Utf16SequenceLength));
            offset += length;
        }

        return (offset, new LinePosition(line, column));
    }

    private static OperationStatus DecodeUtf16(ReadOnlySpan<byte> bytes, bool isBigEndian, out Rune rune, out int length)
    {
        Span<char> units = stackalloc char[2];
        var count = Math.Min(bytes.Length / 2, units.Length);
        for (var i = 0; i < count; i++)
        {
            units[i] = (char)(isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes[(2 * i)..]) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..]));
        }

        var status = Rune.DecodeFromUtf16(units[..count], out rune, out var consumed);
        length = 2 * consumed;
        return status;
    }
}
