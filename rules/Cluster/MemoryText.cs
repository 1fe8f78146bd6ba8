using StackLint.Compose.Units;

namespace StackLint.Rules.Cluster;

/// <summary>Amounts of memory for people: machines report no round numbers.</summary>
internal static class MemoryText
{
    /// <summary><c>7.7 GiB</c>, <c>512 MiB</c>.</summary>
    internal static string Of(ByteSize size) => size.Bytes >= 1L << 30
        ? FormattableString.Invariant($"{(double)size.Bytes / (1L << 30):0.#} GiB")
        : FormattableString.Invariant($"{(double)size.Bytes / (1L << 20):0.#} MiB");
}
