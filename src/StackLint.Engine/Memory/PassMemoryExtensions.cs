namespace StackLint.Engine.Memory;

/// <summary>Makes the same of a run that has no memory.</summary>
internal static class PassMemoryExtensions
{
    /// <summary>What <see cref="PassMemory{TKey, TValue}.GetOrAdd"/> gives, or without a memory a new value.</summary>
    internal static TValue Recall<TKey, TValue>(this PassMemory<TKey, TValue>? memory, TKey key, Func<TValue, bool> holds, Func<TValue> create)
        where TKey : notnull =>
        memory is null ? create() : memory.GetOrAdd(key, holds, create);
}
