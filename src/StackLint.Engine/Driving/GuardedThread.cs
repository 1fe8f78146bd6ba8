namespace StackLint.Engine.Driving;

/// <summary>A thread that calls actions, as its guard sees it.</summary>
/// <param name="guard">The guard.</param>
internal sealed class GuardedThread(ActionGuard guard)
{
    private const int Idle = 0;
    private const int Lost = -1;

    // A rule that waits uses no processor, and neither does one on a machine that has none to spare.
    private const int WaitingFactor = 6;

    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(2);

    private AnalyzerSession? _session;
    private bool _isOfRun;
    private int _calls;

    // The number of the call that the thread is in, or one of the above.
    private int _state;

    // Seen by the guard alone.
    private int _seen;
    private TimeSpan _time;
    private TimeSpan _processorTime;

    internal ActionGuard Guard => guard;

    internal bool IsBusy => Volatile.Read(ref _state) > Idle;

    internal bool IsLost => Volatile.Read(ref _state) == Lost;

    /// <summary>The run that its action belongs to.</summary>
    internal int Run { get; private set; }

    internal void Enter(AnalyzerSession session, bool isOfRun)
    {
        _session = session;
        Run = session.Analyzer.Run;
        _isOfRun = isOfRun;
        Volatile.Write(ref _state, _calls = _calls == int.MaxValue ? 1 : _calls + 1);
    }

    /// <summary>Notes that the action has ended; does not return when it was given up, since another run stands in for this one.</summary>
    internal void Leave()
    {
        // What it looked at may be let go.
        _session = null;
        if (Interlocked.CompareExchange(ref _state, Idle, _calls) != _calls)
        {
            Thread.Sleep(Timeout.Infinite);
        }
    }

    /// <summary>Gives up the action that the thread is in when its time is over; null while it is not.</summary>
    /// <param name="time">What has passed since the last call.</param>
    /// <param name="processorTime">This thread's share of the processors since then.</param>
    internal GivenUpAction? GiveUpLate(TimeSpan time, TimeSpan processorTime)
    {
        var state = Volatile.Read(ref _state);
        if (state != _seen || state <= Idle)
        {
            (_seen, _time, _processorTime) = (state, TimeSpan.Zero, TimeSpan.Zero);
            return null;
        }

        // A machine that slept, or a process that was stopped, has taken the time from the rule, too.
        _time += time < LongestStep ? time : LongestStep;
        _processorTime += processorTime;
        if (_session is not { } session)
        {
            return null;
        }

        var isOfRun = _isOfRun;
        var limit = session.TimeLimit;
        return (_processorTime.TotalSeconds >= limit || _time.TotalSeconds >= (double)limit * WaitingFactor) && Interlocked.CompareExchange(ref _state, Lost, state) == state
            ? new GivenUpAction(session.Analyzer.RuleId, session.Path, session.CurrentPath, isOfRun, limit)
            : null;
    }
}
