using System.Collections.Immutable;

namespace StackLint.Compose.Casting;

/// <summary>Which places have a type of their own. In a path <c>*</c> stands for any name and <c>[]</c> for the items of a list.</summary>
internal sealed class CastTable
{
    private readonly ImmutableArray<(string[] Path, TypeCast Cast)> _rows;

    internal CastTable(params IEnumerable<(TypeCast Cast, string[] Paths)> rows) =>
        _rows = [.. rows.SelectMany(static r => r.Paths.Select(p => (p.Split('.'), r.Cast)))];

    /// <summary>The cast for a place, null when it has none.</summary>
    internal TypeCast? Find(IReadOnlyList<string> path)
    {
        foreach (var (pattern, cast) in _rows)
        {
            if (Matches(pattern, path))
            {
                return cast;
            }
        }

        return null;
    }

    private static bool Matches(string[] pattern, IReadOnlyList<string> path)
    {
        if (pattern.Length != path.Count)
        {
            return false;
        }

        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != "*" && pattern[i] != path[i])
            {
                return false;
            }
        }

        return true;
    }
}
