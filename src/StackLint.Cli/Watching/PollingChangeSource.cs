using System.Diagnostics;

namespace StackLint.Cli.Watching;

/// <summary>Looks for changes by itself, where the system does not tell of them.</summary>
internal sealed class PollingChangeSource : IChangeSource
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly Dictionary<string, FileStamp> _known = new(StringComparer.Ordinal);
    private DateTime _begin;

    /// <inheritdoc/>
    public IReadOnlyCollection<FileChange> Begin(WatchScope scope, CancellationToken cancellationToken)
    {
        _begin = DateTime.UtcNow;
        _known.Clear();
        foreach (var file in scope.FindFiles(cancellationToken))
        {
            _known[file] = FileStamp.Of(file);
        }

        // A stamp may miss what an event would tell, so each pass reads everything anew.
        return [FileChange.Unknown];
    }

    /// <inheritdoc/>
    public FileChange? Wait(WatchScope scope, CancellationToken cancellationToken)
    {
        // What the pass was the first to look at has changed if it was written since.
        foreach (var file in scope.Inputs.Where(i => !_known.ContainsKey(i)))
        {
            var stamp = FileStamp.Of(file);
            _known[file] = stamp.Time > _begin ? default : stamp;
        }

        while (true)
        {
            var clock = Stopwatch.StartNew();
            var files = scope.FindFiles(cancellationToken).ToHashSet(StringComparer.Ordinal);
            if (files.Concat(_known.Keys).FirstOrDefault(f => HasChanged(f)) is { } changed)
            {
                return new FileChange(changed, IsContent: true);
            }

            // Looking is not to be all that the machine does.
            cancellationToken.WaitHandle.WaitOne(TimeSpan.FromTicks(Math.Max(Interval.Ticks, 4 * clock.Elapsed.Ticks)));
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private bool HasChanged(string file) => FileStamp.Of(file) != _known.GetValueOrDefault(file);
}
