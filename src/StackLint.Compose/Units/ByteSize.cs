namespace StackLint.Compose.Units;

/// <summary>An amount of memory or disk in bytes.</summary>
/// <param name="Bytes">The amount in bytes.</param>
public readonly partial record struct ByteSize(long Bytes) : IComparable<ByteSize>
{
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
