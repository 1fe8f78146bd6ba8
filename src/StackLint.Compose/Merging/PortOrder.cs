using System.Globalization;

namespace StackLint.Compose.Merging;

/// <summary>Orders published ports by their number.</summary>
internal sealed class PortOrder : IComparer<string>
{
    internal static PortOrder Instance { get; } = new();

    public int Compare(string? x, string? y) => First(x).CompareTo(First(y));

    private static long First(string? range) =>
        long.TryParse(range?.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : 0;
}
