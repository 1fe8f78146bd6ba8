namespace StackLint.Cli.Processes;

/// <summary>A stream to read, standard input say, that can be read again from its beginning.</summary>
/// <param name="inner">Where the bytes come from.</param>
internal sealed class KeptInput(Stream inner) : Stream
{
    private readonly MemoryStream _kept = new();

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _kept.Position;
        set => throw new NotSupportedException();
    }

    /// <summary>Begins again with the first byte that was read.</summary>
    internal void Rewind() => _kept.Position = 0;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_kept.Position < _kept.Length)
        {
            return _kept.Read(buffer);
        }

        var count = inner.Read(buffer);
        _kept.Write(buffer[..count]);
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
