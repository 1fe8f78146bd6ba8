namespace StackLint.Cli.Watching;

/// <summary>Finds inputs that were written without an event of their own, as under another hard link.</summary>
internal sealed class InputStamps
{
    // Two writes of a length may bear the same time: the clock of a system's kernel ticks every 10 ms at the slowest.
    private static readonly TimeSpan Doubt = TimeSpan.FromMilliseconds(50);

    // FAT keeps two seconds, HFS+ one.
    private static readonly TimeSpan CoarseDoubt = TimeSpan.FromSeconds(2);

    private Dictionary<string, FileStamp> _known = new(StringComparer.Ordinal);
    private DateTime _begin = DateTime.UtcNow;

    /// <summary>Begins a pass.</summary>
    /// <param name="inputs">What the last one depended on.</param>
    /// <returns>Those that the last one perhaps saw otherwise.</returns>
    internal List<string> Begin(IReadOnlyCollection<string> inputs)
    {
        var begin = DateTime.UtcNow;
        var now = inputs.ToDictionary(static i => i, FileStamp.Of, StringComparer.Ordinal);
        List<string> changed = [.. now.Where(i => IsDoubtful(i.Value.Time) || (_known.TryGetValue(i.Key, out var known) && known != i.Value)).Select(static i => i.Key)];
        (_known, _begin) = (now, begin);
        return changed;
    }

    private bool IsDoubtful(DateTime written) => written > _begin - (written.Ticks % TimeSpan.TicksPerSecond == 0 ? CoarseDoubt : Doubt);
}
