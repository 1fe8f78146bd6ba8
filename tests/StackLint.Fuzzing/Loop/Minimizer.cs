using System.Diagnostics;

namespace StackLint.Fuzzing.Loop;

/// <summary>Takes away from an input what a find does not need: lines, then bytes.</summary>
internal static class Minimizer
{
    /// <summary>The smallest input that was found in time.</summary>
    /// <param name="bytes">The input.</param>
    /// <param name="isSame">Whether an input still leads to the find.</param>
    /// <param name="limit">How long to try.</param>
    internal static byte[] Minimize(byte[] bytes, Func<byte[], bool> isSame, TimeSpan limit)
    {
        var watch = Stopwatch.StartNew();
        var best = Join(Reduce(SplitLines(bytes), l => watch.Elapsed < limit && isSame(Join(l))));
        return [.. Reduce([.. best], b => watch.Elapsed < limit && isSame([.. b]))];
    }

    private static List<T> Reduce<T>(List<T> items, Func<List<T>, bool> isSame)
    {
        for (var length = Math.Max(1, items.Count / 2); length > 0; length /= 2)
        {
            for (var start = 0; start < items.Count;)
            {
                List<T> shorter = [.. items.Take(start), .. items.Skip(start + length)];
                if (shorter.Count < items.Count && isSame(shorter))
                {
                    items = shorter;
                }
                else
                {
                    start += length;
                }
            }
        }

        return items;
    }

    private static List<byte[]> SplitLines(byte[] bytes)
    {
        var lines = new List<byte[]>();
        for (var start = 0; start < bytes.Length;)
        {
            var end = Array.IndexOf(bytes, (byte)'\n', start) is >= 0 and var found ? found + 1 : bytes.Length;
            lines.Add(bytes[start..end]);
            start = end;
        }

        return lines;
    }

    private static byte[] Join(List<byte[]> lines) => [.. lines.SelectMany(static l => l)];
}
