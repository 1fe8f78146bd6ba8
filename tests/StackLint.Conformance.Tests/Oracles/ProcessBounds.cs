namespace StackLint.Conformance.Tests.Oracles;

/// <summary>What a tool may take: a file of a few lines can make one take all memory, or hours.</summary>
/// <param name="Memory">Bytes of memory in use.</param>
/// <param name="Time">From start to end.</param>
internal sealed record ProcessBounds(long Memory, TimeSpan Time)
{
    // Go reserves far more addresses than it uses memory.
    private const long AddressesForMemory = 2;

    internal static ProcessBounds Default { get; } = new(2L << 30, TimeSpan.FromSeconds(60));

    /// <summary>The bound that the system itself keeps, for the tool and what it starts.</summary>
    internal long AddressSpace => Memory * AddressesForMemory;
}
