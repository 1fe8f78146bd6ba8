using System.Diagnostics;
using StackLint.Fuzzing.Coverage;
using StackLint.Fuzzing.Mutation;
using StackLint.Fuzzing.Targets;

namespace StackLint.Fuzzing.Loop;

/// <summary>Runs one target: first what is known, then changed copies of what took new ways.</summary>
internal sealed class TargetLoop
{
    private static readonly TimeSpan MinimizingLimit = TimeSpan.FromSeconds(20);

    private readonly FuzzTarget _target;
    private readonly WorkerContext _context;
    private readonly TargetCorpus _corpus;
    private readonly Queue<byte[]> _kept;
    private readonly Queue<byte[]> _waiting;
    private readonly Mutator _mutator;
    private readonly List<byte[]> _seeds;
    private readonly HashSet<string> _known = [];

    internal TargetLoop(FuzzTarget target, WorkerContext context)
    {
        (_target, _context) = (target, context);
        _seeds = Seeds.Read(context.Root, target.Kind);
        _corpus = new TargetCorpus(Path.Combine(context.Folder, "corpus", target.Name));
        (_waiting, _kept) = (new Queue<byte[]>(_seeds), new Queue<byte[]>(_corpus.Kept()));
        _mutator = new Mutator(context.Random, new Vocabulary(_seeds, target.Kind), target.Kind is InputKind.Compose or InputKind.Project or InputKind.Cluster);
    }

    internal int Weight => _target.Weight;

    internal long Executions { get; private set; }

    internal TimeSpan Slowest { get; private set; }

    internal string Status => $"{_target} {Executions} executions, {_corpus.Entries.Count} inputs, {_corpus.Branches} branches, slowest {Slowest.TotalMilliseconds:0} ms{(_waiting.Count + _kept.Count is > 0 and var waiting ? $", {waiting} waiting" : "")}";

    internal bool HasCoverage => _corpus.Branches > 0;

    /// <summary>Runs for a while; the finds are written and returned.</summary>
    internal IEnumerable<Find> Run(TimeSpan slice)
    {
        var watch = Stopwatch.StartNew();
        do
        {
            if (ExecuteNext() is { } find && _known.Add(find.Name))
            {
                var small = Minimizer.Minimize(find.Bytes, b => Try(b)?.Name == find.Name, MinimizingLimit);
                var minimized = Try(small) is { } same && same.Name == find.Name ? same : find;
                minimized.Write(_context.FindsFolder);
                yield return minimized;
            }
        }
        while (watch.Elapsed < slice);
    }

    private Find? ExecuteNext()
    {
        if (_waiting.TryDequeue(out var seed))
        {
            return Execute(seed);
        }

        if (!_kept.TryDequeue(out var kept))
        {
            return Execute(Change());
        }

        var inputs = _corpus.Entries.Count;
        var find = Execute(kept);
        if (_corpus.Entries.Count == inputs)
        {
            _corpus.Drop(kept);
        }

        return find;
    }

    private byte[] Change()
    {
        // Should the process die from here on, it is the fuzzer's own fault.
        var random = _context.Random;
        _context.Current.Set("", []);
        _context.Watchdog.NextExecution();
        return _mutator.Mutate(Pick(isSeed: false), Pick(random.Next(3) == 0));
    }

    private byte[] Pick(bool isSeed) =>
        isSeed || _corpus.Entries.Count == 0 ? _seeds[_context.Random.Next(_seeds.Count)] : _corpus.Pick(_context.Random).Bytes;

    private Find? Execute(byte[] input)
    {
        CoverageMap.Clear();
        var watch = Stopwatch.StartNew();
        var find = Try(input);
        Executions++;
        Slowest = watch.Elapsed > Slowest && Executions > 50 ? watch.Elapsed : Slowest;
        if (find is null)
        {
            _corpus.Add(input, CoverageMap.Taken(), watch.Elapsed.TotalMilliseconds);
        }

        return find;
    }

    private Find? Try(byte[] input)
    {
        _context.Current.Set(_target.Name, input);
        _context.Watchdog.NextExecution();
        try
        {
            _target.Run(input);
            return null;
        }
#pragma warning disable CA1031 // Whatever a target throws is a find.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Find.Of(_target.Name, input, e);
        }
    }
}
