namespace StackLint.Engine;

/// <summary>How far a run is. Safe to read on another thread while the run goes on.</summary>
public sealed class LintProgress
{
    private int _files;
    private int _read;
    private int _linted;

    /// <summary>The files that were found so far; 0 as long as they are searched for.</summary>
    public int Files => Volatile.Read(ref _files);

    /// <summary>How many of them were read.</summary>
    public int Read => Volatile.Read(ref _read);

    /// <summary>How many projects and documents the rules have looked at.</summary>
    public int Linted => Volatile.Read(ref _linted);

    internal void Begin(int files) => Interlocked.Add(ref _files, files);

    internal void CountRead() => Interlocked.Increment(ref _read);

    internal void CountLinted() => Interlocked.Increment(ref _linted);
}
