using System.Collections.Concurrent;

namespace StackLint.Fixing.Tests;

/// <summary>Adds several items to a bag.</summary>
internal static class ConcurrentBagExtensions
{
    internal static void AddRange<T>(this ConcurrentBag<T> bag, IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            bag.Add(item);
        }
    }
}
