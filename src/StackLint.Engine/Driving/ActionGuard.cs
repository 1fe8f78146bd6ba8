using System.Collections.Immutable;

namespace StackLint.Engine.Driving;

/// <summary>
/// Knows which action each thread is in, and gives up those that do not end. A thread cannot be taken out of an action: the run that it
/// belongs to is lost, and one that begins anew with the same guard passes over what was given up.
/// </summary>
public sealed class ActionGuard
{
    // A rule that does not end anywhere must not cost its time for each file, nor a processor.
    private const int MostGivenUp = 3;

    [ThreadStatic]
    private static GuardedThread? _current;

    private readonly List<GuardedThread> _threads = [];
    private ImmutableList<GivenUpAction> _givenUp = [];
    private int _runs;

    /// <summary>The number of the run that has not been lost; actions of earlier ones are nobody's any more.</summary>
    internal int CurrentRun => Volatile.Read(ref _runs);

    /// <summary>
    /// Gives up the actions whose time is over. To be called again and again, on a thread of its own; returns whether a run was lost.
    /// </summary>
    /// <param name="time">How long ago the last call was.</param>
    /// <param name="processorTime">What the process has used of its processors since then.</param>
    public bool GiveUp(TimeSpan time, TimeSpan processorTime)
    {
        ImmutableArray<GuardedThread> busy;
        lock (_threads)
        {
            busy = [.. _threads.Where(static t => t.IsBusy || t.IsLost)];
        }

        // Those that are lost still use their share; nobody has used more than there was.
        var share = busy.IsEmpty ? TimeSpan.Zero : processorTime / busy.Length;
        share = share < time ? share : time;
        var stuck = busy.Where(t => t.IsBusy && t.Run == _runs).Select(t => t.GiveUpLate(time, share)).OfType<GivenUpAction>().ToList();
        if (stuck.Count == 0)
        {
            return false;
        }

        ImmutableInterlocked.Update(ref _givenUp, static (known, added) => known.AddRange(added), stuck);
        Interlocked.Increment(ref _runs);
        return true;
    }

    /// <summary>Lets actions that were given up be called again where they were, since the files are other ones now.</summary>
    public void Forgive() => ImmutableInterlocked.Update(ref _givenUp, static known => known.ConvertAll(static g => g with { IsForgiven = true }));

    /// <summary>Notes that this thread begins an action; it says itself when it has ended.</summary>
    internal GuardedThread Enter(AnalyzerSession session, bool isOfRun)
    {
        if (session.Analyzer.Run != CurrentRun)
        {
            // Another run stands in for this one.
            Thread.Sleep(Timeout.Infinite);
        }

        if (_current is not { } thread || thread.Guard != this)
        {
            _current = thread = new GuardedThread(this);
            lock (_threads)
            {
                _threads.Add(thread);
            }
        }

        thread.Enter(session, isOfRun);
        return thread;
    }

    /// <summary>Why an action must not be called; null when it may.</summary>
    internal UnendingRuleException? Refuse(AnalyzerSession session, bool isOfRun)
    {
        var givenUp = Volatile.Read(ref _givenUp);
        if (givenUp.IsEmpty)
        {
            return null;
        }

        var ofRule = givenUp.FindAll(g => g.RuleId == session.Analyzer.RuleId);
        return ofRule.Find(g => !g.IsForgiven && g.IsOfRun == isOfRun && (isOfRun || g.Subject == session.Path)) is { } found ? new UnendingRuleException($"it did not end within {found.Limit} s", found.Path)
            : ofRule.Count >= MostGivenUp ? new UnendingRuleException($"it was not called, since it did not end {MostGivenUp} times", null)
            : null;
    }
}
