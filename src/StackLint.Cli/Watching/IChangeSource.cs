namespace StackLint.Cli.Watching;

/// <summary>Tells of changes to files.</summary>
internal interface IChangeSource : IDisposable
{
    /// <summary>Begins a pass: what has happened so far, the pass sees by itself.</summary>
    /// <returns>What has happened since the last one began, whether or not it matters.</returns>
    IReadOnlyCollection<FileChange> Begin(WatchScope scope, CancellationToken cancellationToken);

    /// <summary>Waits for a change that matters, or that happened since <see cref="Begin"/>; null when the source cannot go on.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    FileChange? Wait(WatchScope scope, CancellationToken cancellationToken);
}
