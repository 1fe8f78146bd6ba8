namespace StackLint.Rules.Networking;

/// <summary>Finds overlapping blocks. Two CIDR blocks are nested or disjoint, so a walk in the order of addresses meets every pair.</summary>
internal static class OverlappingPairs
{
    // More blocks around one another than prefixes exist are repetitions of one; the first ones tell it.
    private const int MaxDepth = 64;

    /// <summary>For each block the innermost one around it that counts, earlier ones first among equals.</summary>
    /// <param name="blocks">The blocks, in the order of their places.</param>
    /// <param name="counts">Whether two blocks may not overlap.</param>
    internal static IEnumerable<(NetworkBlock Inner, NetworkBlock Outer)> Find(IEnumerable<NetworkBlock> blocks, Func<NetworkBlock, NetworkBlock, bool> counts)
    {
        var around = new Stack<NetworkBlock>();
        foreach (var block in blocks.OrderBy(static b => b.Subnet.Network).ThenBy(static b => b.Subnet.PrefixLength))
        {
            while (around.TryPeek(out var last) && !last.Subnet.Overlaps(block.Subnet))
            {
                around.Pop();
            }

            if (around.Take(MaxDepth).FirstOrDefault(o => counts(block, o)) is { } outer)
            {
                yield return (block, outer);
            }

            around.Push(block);
        }
    }
}
