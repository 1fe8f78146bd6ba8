using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace StackLint.Fuzzing.Coverage;

/// <summary>The branches that executions took, as instrumented assemblies count them.</summary>
internal static unsafe class CoverageMap
{
    internal const int Size = 1 << 16;

    private static readonly byte[] Buckets = MakeBuckets();
    private static byte* _map;

    /// <summary>Gives instrumented code its counters; before this it cannot run.</summary>
    internal static void Install()
    {
        _map = (byte*)NativeMemory.AllocZeroed(Size);
        Trace.SharedMem = _map;
    }

    internal static void Clear()
    {
        new Span<byte>(_map, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>The branches since the last clearing, with how often each was taken, roughly.</summary>
    internal static List<(int Branch, byte Bucket)> Taken()
    {
        var taken = new List<(int, byte)>(4096);
        var words = new Span<ulong>(_map, Size / sizeof(ulong));
        for (var word = 0; word < words.Length; word++)
        {
            if (words[word] != 0)
            {
                for (var i = word * sizeof(ulong); i < (word + 1) * sizeof(ulong); i++)
                {
                    if (_map[i] != 0)
                    {
                        taken.Add((i, Buckets[_map[i]]));
                    }
                }
            }
        }

        return taken;
    }

    // One bit for each order of magnitude, as AFL counts.
    private static byte[] MakeBuckets()
    {
        var buckets = new byte[256];
        for (var count = 1; count < buckets.Length; count++)
        {
            buckets[count] = count switch { 1 => 1, 2 => 2, 3 => 4, < 8 => 8, < 16 => 16, < 32 => 32, < 128 => 64, _ => 128 };
        }

        return buckets;
    }
}
