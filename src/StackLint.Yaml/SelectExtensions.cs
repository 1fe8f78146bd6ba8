using System.Collections.Immutable;
using System.ComponentModel;

namespace StackLint;

/// <summary>
/// <c>Select</c> as LINQ has it, found before LINQ's own by all code in this namespace. LINQ's asks its source by a generic virtual
/// method, which a native program looks up anew for each pair of types: a tenth of a small run.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SelectExtensions
{
    /// <summary>What <paramref name="select"/> makes of each item, when it is asked for.</summary>
    /// <param name="source">The items.</param>
    /// <param name="select">Makes a result of one.</param>
    public static IEnumerable<TResult> Select<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> select) =>
        source is TSource[] { Length: 0 } ? [] : SelectEach(source, select);

    /// <summary>The same for an array that need not be boxed.</summary>
    /// <param name="source">The items.</param>
    /// <param name="select">Makes a result of one.</param>
    public static IEnumerable<TResult> Select<TSource, TResult>(this ImmutableArray<TSource> source, Func<TSource, TResult> select) =>
        source.IsEmpty ? [] : SelectEach(source, select);

    private static IEnumerable<TResult> SelectEach<TSource, TResult>(IEnumerable<TSource> source, Func<TSource, TResult> select)
    {
        foreach (var item in source)
        {
            yield return select(item);
        }
    }

    private static IEnumerable<TResult> SelectEach<TSource, TResult>(ImmutableArray<TSource> source, Func<TSource, TResult> select)
    {
        foreach (var item in source)
        {
            yield return select(item);
        }
    }
}
