namespace StackLint.Fuzzing.Loop;

/// <summary>An input that took a way that no other did.</summary>
/// <param name="bytes">The input.</param>
/// <param name="cost">What choosing it costs: the smaller and faster, the better.</param>
internal sealed class CorpusEntry(byte[] bytes, double cost)
{
    internal byte[] Bytes { get; } = bytes;

    internal double Cost { get; } = cost;

    /// <summary>For how many branches it is the cheapest input.</summary>
    internal int Favours { get; set; }
}
