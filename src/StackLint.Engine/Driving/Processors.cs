using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace StackLint.Engine.Driving;

/// <summary>Shares work over all processors.</summary>
public static class Processors
{
    // Starting the thread pool takes as long as linting some small files.
    private const int WorthSharing = 4;

    /// <summary>The results in the order of the items.</summary>
    /// <param name="items">The items.</param>
    /// <param name="select">Makes a result of one; called on several threads.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="count">Called behind each; null when nobody counts.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ImmutableArray<TResult> Select<TItem, TResult>(
        IReadOnlyList<TItem> items,
        Func<TItem, TResult> select,
        CancellationToken cancellationToken,
        Action? count = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(select);
        var results = new TResult[items.Count];
        if (items.Count < WorthSharing)
        {
            for (var i = 0; i < results.Length; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                results[i] = select(items[i]);
                count?.Invoke();
            }

            return ImmutableCollectionsMarshal.AsImmutableArray(results);
        }

        try
        {
            Parallel.For(0, items.Count, new ParallelOptions { CancellationToken = cancellationToken }, i =>
            {
                results[i] = select(items[i]);
                count?.Invoke();
            });
        }
        catch (AggregateException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(results);
    }
}
