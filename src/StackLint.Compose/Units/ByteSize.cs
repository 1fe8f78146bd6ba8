namespace StackLint.Compose.Units;

/// <summary>An amount of memory or disk in bytes.</summary>
/// <param name="Bytes">The amount in bytes.</param>
public readonly record struct ByteSize(long Bytes) : IComparable<ByteSize>
{
    /// <summary>Reads Docker's notation (go-units <c>RAMInBytes</c>): a number with an optional suffix, powers of 1024, case ignored.</summary>
    /// <param name="text">For example <c>512M</c>, <c>1.5gb</c>, <c>64 KiB</c>.</param>
    /// <param name="size">The size.</param>
    /// <param name="problem">Docker's complaint, null when the text is right.</param>
    public static bool TryParse(string text, out ByteSize size, out string? problem) => throw new NotImplementedException();

    public int CompareTo(ByteSize other) => Bytes.CompareTo(other.Bytes);

    public static bool operator <(ByteSize left, ByteSize right) => left.Bytes < right.Bytes;

    public static bool operator >(ByteSize left, ByteSize right) => left.Bytes > right.Bytes;

    public static bool operator <=(ByteSize left, ByteSize right) => left.Bytes <= right.Bytes;

    public static bool operator >=(ByteSize left, ByteSize right) => left.Bytes >= right.Bytes;

    /// <summary>The shortest exact notation that Docker reads back, for example <c>512M</c>.</summary>
    public override string ToString()
    {
        (string Suffix, int Shift)[] units = [("T", 40), ("G", 30), ("M", 20), ("K", 10)];
        foreach (var (suffix, shift) in units)
        {
            if (Bytes != 0 && Bytes % (1L << shift) == 0)
            {
                return (Bytes >> shift) + suffix;
            }
        }

        return Bytes + "B";
    }
}
