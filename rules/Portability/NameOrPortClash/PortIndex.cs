using StackLint.Compose.Units;

namespace StackLint.Rules.Portability;

/// <summary>Claims to ports by the ports, so that not each has to be held against each.</summary>
internal sealed class PortIndex
{
    private const int Width = 64;

    // What asks for more meets nearly every other one.
    private const int WideFrom = 16 * Width;

    private readonly List<PortClaim> _all = [];
    private readonly List<int> _wide = [];
    private readonly Dictionary<long, List<int>> _narrow = [];

    /// <summary>The claims that may meet these ports, in the order in which they were added.</summary>
    internal IEnumerable<PortClaim> Near(PortRange ports) => Indexes(ports).Select(i => _all[i]);

    internal void Add(PortClaim claim)
    {
        foreach (var indexes in IsWide(claim.Ports) ? [_wide] : Buckets(claim.Ports).Select(At))
        {
            indexes.Add(_all.Count);
        }

        _all.Add(claim);
    }

    // All of one bucket may be the same port, of which the first few are enough.
    private IEnumerable<int> Indexes(PortRange ports) =>
        IsWide(ports) ? Enumerable.Range(0, _all.Count)
        : ports.Start / Width == ports.End / Width ? Merge(_narrow.GetValueOrDefault(ports.Start / Width, []), _wide)
        : Buckets(ports).SelectMany(b => _narrow.GetValueOrDefault(b, [])).Concat(_wide).Distinct().Order();

    private static IEnumerable<int> Merge(List<int> left, List<int> right)
    {
        for (int l = 0, r = 0; l < left.Count || r < right.Count;)
        {
            yield return r == right.Count || (l < left.Count && left[l] < right[r]) ? left[l++] : right[r++];
        }
    }

    private static bool IsWide(PortRange ports) => ports.End - ports.Start >= WideFrom;

    private static IEnumerable<long> Buckets(PortRange ports)
    {
        for (long bucket = ports.Start / Width; bucket <= ports.End / Width; bucket++)
        {
            yield return bucket;
        }
    }

    private List<int> At(long bucket) => _narrow.TryGetValue(bucket, out var found) ? found : _narrow[bucket] = [];
}
