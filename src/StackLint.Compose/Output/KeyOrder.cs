using StackLint.Compose.Values;

namespace StackLint.Compose.Output;

/// <summary>The order in which Docker prints keys: those of a section as its type lists them, all others by name.</summary>
internal sealed class KeyOrder
{
    private readonly Dictionary<string, int> _ranks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KeyOrder> _below = new(StringComparer.Ordinal);
    private KeyOrder? _belowAny;

    /// <summary>Keys in the order given; others follow, by name.</summary>
    /// <param name="keys">The keys, separated by blanks.</param>
    internal static KeyOrder Of(string keys)
    {
        var order = new KeyOrder();
        foreach (var key in keys.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            order._ranks.Add(key, order._ranks.Count);
        }

        return order;
    }

    /// <summary>Keys by name, each with a value of that order.</summary>
    internal static KeyOrder OfEach(KeyOrder below) => new() { _belowAny = below };

    /// <summary>This order, with one for the value of a key.</summary>
    internal KeyOrder With(string key, KeyOrder below)
    {
        _below.Add(key, below);
        return this;
    }

    /// <summary>The value with all keys in order; the items of a list keep theirs.</summary>
    internal static ComposeValue Apply(KeyOrder? order, ComposeValue value) => value switch
    {
        ComposeMapping mapping => ApplyTo(order, mapping),
        ComposeSequence sequence => new ComposeSequence(sequence.Node, sequence.Provenance, [.. sequence.Items.Select(i => Apply(order, i))]) { WrittenForm = value.WrittenForm },
        _ => value,
    };

    internal static ComposeMapping ApplyTo(KeyOrder? order, ComposeMapping mapping)
    {
        var entries = mapping.Entries
            .Select(e => e with { Value = Apply(order?.Below(e.Name), e.Value) })
            .ToArray();
        KeySorter.Sort(entries, (left, right) => Compare(order, left.Name, right.Name));
        return new ComposeMapping(mapping.Node, mapping.Provenance, [.. entries]) { WrittenForm = mapping.WrittenForm };
    }

    private static int Compare(KeyOrder? order, string left, string right)
    {
        var leftRank = order?.RankOf(left) ?? int.MaxValue;
        var rightRank = order?.RankOf(right) ?? int.MaxValue;
        return leftRank != rightRank ? leftRank.CompareTo(rightRank) : KeySorter.CompareNames(left, right);
    }

    private int RankOf(string key) => _ranks.GetValueOrDefault(key, int.MaxValue);

    private KeyOrder? Below(string key) => _below.GetValueOrDefault(key, _belowAny!);
}
