using System.Collections.Concurrent;

namespace StackLint.Engine.Memory;

/// <summary>Values of one pass that the next one takes over where they still hold; what it does not ask for is forgotten. Safe to use on several threads.</summary>
/// <typeparam name="TKey">What they are kept by.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <param name="comparer">Compares the keys.</param>
internal sealed class PassMemory<TKey, TValue>(IEqualityComparer<TKey> comparer)
    where TKey : notnull
{
    private ConcurrentDictionary<TKey, TValue> _last = new(comparer);
    private ConcurrentDictionary<TKey, TValue> _now = new(comparer);

    /// <summary>Begins a pass.</summary>
    internal void Turn() => (_last, _now) = (_now, new ConcurrentDictionary<TKey, TValue>(comparer));

    /// <summary>The value of this pass or, if it still holds, of the last one; else a new one.</summary>
    /// <param name="key">What it is kept by.</param>
    /// <param name="holds">Whether a value is what would be made now.</param>
    /// <param name="create">Makes it.</param>
    internal TValue GetOrAdd(TKey key, Func<TValue, bool> holds, Func<TValue> create) =>
        _now[key] = (_now.TryGetValue(key, out var known) || _last.TryGetValue(key, out known)) && holds(known) ? known : create();

    /// <summary>Forgets values of the last pass.</summary>
    internal void Remove(Func<TKey, TValue, bool> isGone)
    {
        foreach (var (key, _) in _now.Where(p => isGone(p.Key, p.Value)))
        {
            _now.TryRemove(key, out _);
        }
    }
}
