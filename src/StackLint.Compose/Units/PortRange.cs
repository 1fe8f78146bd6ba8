namespace StackLint.Compose.Units;

/// <summary>One port or a range of ports.</summary>
/// <param name="Start">The first port, 0 to 65535.</param>
/// <param name="End">The last port; equal to <paramref name="Start"/> for a single port.</param>
public readonly record struct PortRange(int Start, int End)
{
    /// <summary>How many ports.</summary>
    public int Count => End - Start + 1;

    public bool Contains(int port) => port >= Start && port <= End;

    public override string ToString() => Start == End ? $"{Start}" : $"{Start}-{End}";
}
