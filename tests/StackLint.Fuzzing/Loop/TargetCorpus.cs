using System.Security.Cryptography;
using StackLint.Fuzzing.Coverage;

namespace StackLint.Fuzzing.Loop;

/// <summary>The inputs of one target that are worth to be changed further; kept on disk for the next session.</summary>
internal sealed class TargetCorpus(string folder)
{
    private readonly byte[] _seen = new byte[CoverageMap.Size];
    private readonly CorpusEntry?[] _cheapest = new CorpusEntry?[CoverageMap.Size];
    private readonly List<CorpusEntry> _entries = [];

    internal IReadOnlyList<CorpusEntry> Entries => _entries;

    internal int Branches { get; private set; }

    /// <summary>The inputs of earlier sessions, the smallest first: of those that go the same way it is kept.</summary>
    internal IEnumerable<byte[]> Kept() =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(File.ReadAllBytes).OrderBy(static b => b.Length) : [];

    /// <summary>Takes an input in if its execution took a new way.</summary>
    internal void Add(byte[] bytes, List<(int Branch, byte Bucket)> taken, double milliseconds)
    {
        var isNew = false;
        foreach (var (branch, bucket) in taken)
        {
            if ((_seen[branch] & bucket) == 0)
            {
                Branches += _seen[branch] == 0 ? 1 : 0;
                _seen[branch] |= bucket;
                isNew = true;
            }
        }

        if (!isNew)
        {
            return;
        }

        var entry = new CorpusEntry(bytes, (milliseconds + 0.1) * (bytes.Length + 100));
        _entries.Add(entry);
        foreach (var (branch, _) in taken)
        {
            if (_cheapest[branch] is { } cheapest)
            {
                if (cheapest.Cost <= entry.Cost)
                {
                    continue;
                }

                cheapest.Favours--;
            }

            _cheapest[branch] = entry;
            entry.Favours++;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllBytes(PathOf(bytes), bytes);
    }

    /// <summary>Takes an input of an earlier session off the disk: others go all of its ways.</summary>
    internal void Drop(byte[] bytes) => File.Delete(PathOf(bytes));

    /// <summary>An input to change: mostly one that is the cheapest way to some branch, often a new one.</summary>
    internal CorpusEntry Pick(Random random)
    {
        for (var attempt = 0; attempt < 8; attempt++)
        {
            var from = random.Next(4) == 0 ? Math.Max(0, _entries.Count - 64) : 0;
            var entry = _entries[random.Next(from, _entries.Count)];
            if (entry.Favours > 0 || random.Next(8) == 0)
            {
                return entry;
            }
        }

        return _entries[random.Next(_entries.Count)];
    }

    private string PathOf(byte[] bytes) => Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]);
}
