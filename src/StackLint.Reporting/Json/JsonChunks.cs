using System.Buffers;
using System.Text;
using StackLint.Reporting.Text;

namespace StackLint.Reporting.Json;

/// <summary>
/// Takes JSON as bytes and hands it on as text in which no character acts, some lines at a time: a log of a megabyte is never held
/// in more than one piece.
/// </summary>
/// <param name="output">Takes the text.</param>
internal sealed class JsonChunks(TextWriter output) : IBufferWriter<byte>
{
    private const int Size = 16 * 1024;

    // Most values are far shorter than a piece.
    private byte[] _buffer = [];
    private int _count;

    public void Advance(int count) => _count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(Math.Max(sizeHint, 1));
        return _buffer.AsMemory(_count);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Hands on what is left.</summary>
    public void Complete() => HandOn(_count);

    private void MakeRoom(int size)
    {
        if (_buffer.Length - _count >= size)
        {
            return;
        }

        if (_buffer.Length >= Size)
        {
            // What is escaped depends on what stands before it in the same line, and never on another line.
            HandOn(_buffer.AsSpan(0, _count).LastIndexOf((byte)'\n') + 1);
        }

        if (_buffer.Length - _count < size)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _count + size));
        }
    }

    private void HandOn(int length)
    {
        if (length > 0)
        {
            output.Write(ControlCharacters.EscapeJson(Encoding.UTF8.GetString(_buffer, 0, length)));
            _buffer.AsSpan(length.._count).CopyTo(_buffer);
            _count -= length;
        }
    }
}
