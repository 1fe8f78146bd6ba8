using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace StackLint.Cli.Watching;

/// <summary>Has the system tell of changes.</summary>
internal sealed class EventChangeSource : IChangeSource
{
    // Saving takes an editor several steps; they follow each other closely.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);

    private readonly BlockingCollection<FileChange> _changes = [];
    private readonly Dictionary<(string Folder, bool IsDeep), FileSystemWatcher> _watchers = [];
    private readonly ConcurrentDictionary<string, bool> _replaced = new(StringComparer.Ordinal);
    private ImmutableHashSet<string> _folders = ImmutableHashSet.Create<string>(StringComparer.Ordinal);
    private DateTime _begin;
    private List<bool> _presence = [];
    private HashSet<FileChange> _seen = [];

    /// <summary>Why the system cannot tell of all changes; null while it can.</summary>
    internal string? Problem { get; private set; }

    /// <inheritdoc/>
    public IReadOnlyCollection<FileChange> Begin(WatchScope scope, CancellationToken cancellationToken)
    {
        Watch(scope);
        _presence = [.. scope.Presence];
        _begin = DateTime.UtcNow;
        while (_changes.TryTake(out var change))
        {
            // The pass sees what has happened.
            AddConcerning(scope, change);
        }

        var seen = _seen;
        _seen = [];
        return seen;
    }

    /// <inheritdoc/>
    public FileChange? Wait(WatchScope scope, CancellationToken cancellationToken)
    {
        var added = Watch(scope);
        _seen.UnionWith(scope.Inputs.Where(i => added.Contains(Path.GetDirectoryName(i) ?? "") && IsLater(i)).Select(static i => new FileChange(i, IsContent: true)));
        if (_seen.FirstOrDefault() is { } late)
        {
            return late;
        }

        while (Problem is null)
        {
            if (_changes.TryTake(out var change, (int)Tick.TotalMilliseconds, cancellationToken))
            {
                if (AddConcerning(scope, change) && Problem is null)
                {
                    Settle(scope, cancellationToken);
                    return change;
                }
            }
            else if (!scope.Presence.SequenceEqual(_presence))
            {
                // Of a folder that went with the one above it nobody tells.
                _seen.Add(FileChange.Unknown);
                return FileChange.Unknown;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var watcher in _watchers.Values)
        {
            watcher.Dispose();
        }

        _watchers.Clear();
        _changes.Dispose();
    }

    // A folder that came since, too: no one has told of it.
    private bool IsLater(string input) => FileStamp.Of(input).Time > _begin || (Directory.Exists(input) && Directory.GetLastWriteTimeUtc(input) > _begin);

    // What concerns nothing is not kept: an installation of packages below a root may tell of it without end.
    private bool AddConcerning(WatchScope scope, FileChange change)
    {
        var concerns = scope.Concerns(change);
        if (concerns)
        {
            _seen.Add(change);
        }

        return concerns;
    }

    private void Settle(WatchScope scope, CancellationToken cancellationToken)
    {
        var end = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < end && _changes.TryTake(out var change, (int)Quiet.TotalMilliseconds, cancellationToken))
        {
            // All of it belongs to the save.
            AddConcerning(scope, change);
        }
    }

    /// <summary>Watches the folders of a scope and no others; returns those that were not watched before.</summary>
    private HashSet<string> Watch(WatchScope scope)
    {
        var wanted = scope.Roots.Select(static r => (Folder: r, IsDeep: true)).Concat(scope.Folders.Select(static f => (Folder: f, IsDeep: false))).ToHashSet();
        var replaced = _replaced.Keys.Where(f => _replaced.TryRemove(f, out _)).ToHashSet(StringComparer.Ordinal);
        foreach (var key in _watchers.Keys.Where(k => !wanted.Contains(k) || replaced.Contains(k.Folder)).ToList())
        {
            _watchers.Remove(key, out var watcher);
            watcher!.Dispose();
        }

        _folders = _folders.Clear().Union(wanted.Select(static k => k.Folder));
        var added = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in wanted.Where(k => !_watchers.ContainsKey(k)))
        {
            if (Start(key.Folder, key.IsDeep) is { } watcher)
            {
                _watchers.Add(key, watcher);
                added.Add(key.Folder);
            }
        }

        return added;
    }

    private FileSystemWatcher? Start(string folder, bool isDeep)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = isDeep,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite,
            };
            watcher.Changed += (_, e) => Add(e.FullPath, isContent: true);
            watcher.Created += (_, e) => Add(e.FullPath, isContent: false);
            watcher.Deleted += (_, e) => Add(e.FullPath, isContent: false);
            watcher.Renamed += (_, e) =>
            {
                Add(e.OldFullPath, isContent: false);
                Add(e.FullPath, isContent: false);
            };
            watcher.Error += (_, e) => Fail(e.GetException(), folder);
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            watcher?.Dispose();
            Fail(e, folder);
            return null;
        }
    }

    private void Add(string path, bool isContent)
    {
        // What is watched by its path is another folder now.
        if (!isContent && _folders.Contains(path))
        {
            _replaced.TryAdd(path, true);
        }

        Post(new FileChange(path, isContent));
    }

    private void Fail(Exception exception, string folder)
    {
        // A folder that has gone meanwhile is no problem: the one above tells of it.
        if (exception is not InternalBufferOverflowException && Directory.Exists(folder))
        {
            Problem ??= exception.Message.TrimEnd('.');
        }

        Post(FileChange.Unknown);
    }

    private void Post(FileChange change)
    {
        try
        {
            _changes.Add(change);
        }
        catch (Exception e) when (e is ObjectDisposedException or InvalidOperationException)
        {
            // A last event on its way while the watch ends.
        }
    }
}
